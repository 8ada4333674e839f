package linetwin.ui.kpi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.RunView;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** Why nothing is to be said of single stations: the line is not heard, has ended, or most of it rests as planned. */
public final class LineCondition {
    /** A running publisher sends its clock each second, so this long a silence is no chance. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private LineCondition() {}

    /**
     * In words; empty if the stations say it all.
     *
     * @param isLive whether silence means that the line is lost
     */
    public static Optional<String> of(LineFrame frame, boolean isLive, Texts texts) {
        LineSnapshot snapshot = frame.snapshot();
        RunView run = snapshot.run();
        if (isLive && run != null && run.status() == RunStatus.FINISHED) {
            return Optional.of(texts.now("connection.FINISHED"));
        }
        boolean isGone = run != null && run.status() == RunStatus.OFFLINE;
        if (isLive
                && (isGone
                        || !snapshot.reception().connected()
                        || snapshot.reception().isStale(frame.wallTime(), SILENCE))) {
            Instant heard = snapshot.reception().heardAt();
            return Optional.of(
                    heard == null ? texts.now("andon.neverHeard") : texts.now("andon.silent", timeOfDay(heard)));
        }
        return rest(snapshot).map(state -> texts.now("state." + state.name()));
    }

    /** As the clock on the wall shows it where the board hangs. */
    private static String timeOfDay(Instant wall) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(wall);
    }

    /** The state of most stations, if most of them rest as planned. */
    static Optional<StationState> rest(LineSnapshot snapshot) {
        List<StationState> heard = snapshot.stations().stream()
                .flatMap(station -> Stream.ofNullable(station.activity()))
                .map(activity -> activity.state())
                .toList();
        long onBreak =
                heard.stream().filter(state -> state == StationState.BREAK).count();
        long resting = heard.stream().filter(StationState::isRest).count();
        if (2 * resting <= heard.size()) {
            return Optional.empty();
        }
        return Optional.of(2 * onBreak >= resting ? StationState.BREAK : StationState.OFF_SHIFT);
    }
}

package linetwin.model.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.TotalsHistory;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.jspecify.annotations.Nullable;

/** What a meter has read of one run. */
final class MeteredRun {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MISSED_AT_MOST = Duration.ofMinutes(2);

    private final DescriptionMessage announcement;
    private LineDescription line;
    private final String lastStation;
    private final List<String> outputElements;
    private final LatestReadings latest;
    private final TotalsHistory history;
    private @Nullable Instant toldSince;
    private LineTotals shiftBegin;
    private boolean isOffShift;
    private Instant now;

    MeteredRun(DescriptionMessage announcement) {
        this.announcement = announcement;
        line = announcement.description();
        LineLayout layout = new LineLayout(line);
        lastStation = layout.findLastStation().map(ElementDescription::id).orElse("");
        outputElements = Stream.concat(layout.ofKind(Kind.SINK), layout.findLastStation().stream())
                .map(ElementDescription::id)
                .toList();
        latest = new LatestReadings(line);
        now = announcement.header().simTime();
        history = new TotalsHistory(now);
        shiftBegin = LineTotals.atStart(line);
    }

    /** Whether the description repeats what is metered already, or changes values of it. */
    boolean isContinuedBy(DescriptionMessage description) {
        return description.header().run().equals(announcement.header().run())
                && description.header().seq() > announcement.header().seq()
                && line.isContinuedBy(description.description());
    }

    void describe(LineDescription changed) {
        line = changed;
        latest.describe(changed);
    }

    void accept(Message message) {
        Instant time = message.header().simTime();
        if (history.isDueBefore(time)) {
            read(history.dueAt(time));
        }
        if (message instanceof StateMessage state) {
            noteShift(state);
        }
        latest.accept(message);
        now = time.isAfter(now) ? time : now;
        if (toldSince == null && isOutputTold()) {
            toldSince = now;
        }
    }

    LineTotals totals() {
        return latest.totalsAt(now);
    }

    LineTotals begin(Window window) {
        return switch (window) {
            case RUN -> LineTotals.atStart(line);
            case SHIFT -> shiftBegin;
            case HOUR -> readingAt(now.minus(HOUR));
        };
    }

    LineTotals readingAt(Instant time) {
        return time.isAfter(line.start())
                ? history.findAtOrBefore(time).orElseGet(this::totals)
                : LineTotals.atStart(line);
    }

    List<LineTotals> history() {
        return history.list();
    }

    private void read(Instant at) {
        if (toldSince != null) {
            history.add(latest.totalsAt(at));
        } else {
            history.leaveOut(at);
        }
    }

    /**
     * Whether all elements that the output of the line is counted at were heard. A reading without them would be the begin of a
     * span in which nothing was finished.
     */
    private boolean isOutputTold() {
        return outputElements.stream().allMatch(latest::isHeard);
    }

    /** When that was, if so much of the run was over that nothing tells how the time before was spent. */
    Optional<Instant> heardSince() {
        return Optional.ofNullable(toldSince)
                .filter(first -> first.isAfter(line.start().plus(MISSED_AT_MOST)));
    }

    private void noteShift(StateMessage state) {
        if (!state.header().source().cell().equals(lastStation)
                || !state.state().isObserved()) {
            return;
        }
        boolean wasOffShift = isOffShift;
        isOffShift = state.state() == StationState.OFF_SHIFT;
        if (wasOffShift && !isOffShift) {
            shiftBegin = latest.totalsAt(state.since());
        }
    }
}

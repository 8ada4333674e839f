package linetwin.link.foreign.agv;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.state.AgvTask;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign AGV did since the run began. It is not observed before it has said anything, while it is not connected, and after it
 * has said nothing for longer than the standard allows. It tells of no calls, so that its deliveries are not known.
 */
final class ForeignAgv {
    /** It says its state every 30 s at least; two of them may be lost. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(95);

    private static final Counters NOTHING_COUNTED = new Counters(0, 0, 0, 0, 0, 0, 0, 0);

    private final String id;
    private final String fleet;
    private final Map<AgvTask, Long> tasks = new EnumMap<>(AgvTask.class);
    private StateTimes times = StateTimes.zero();
    private StationState state = StationState.NOT_OBSERVED;
    private Instant since;
    private Instant now;
    private Instant heard;
    private @Nullable Sight sight;

    ForeignAgv(String id, String fleet, Instant start) {
        this.id = id;
        this.fleet = fleet;
        since = start;
        now = start;
        heard = start;
    }

    String id() {
        return id;
    }

    String fleet() {
        return fleet;
    }

    /** It says what it does. */
    void see(Sight seen, Instant at) {
        heard = at;
        change(seen.task().asState(), seen, at);
    }

    /** Whether it was observed until now, and isn't from a moment on. */
    boolean lose(Instant at) {
        boolean wasObserved = state.isObserved();
        change(StationState.NOT_OBSERVED, sight, at);
        return wasObserved;
    }

    /** Whether it has said nothing for too long, and was observed until now. */
    boolean fallsSilent(Instant at) {
        return state.isObserved() && Duration.between(heard, at).compareTo(LONGEST_SILENCE) > 0 && lose(heard);
    }

    private void change(StationState newState, @Nullable Sight newSight, Instant at) {
        reach(at);
        since = newState == state ? since : now;
        state = newState;
        sight = newSight;
    }

    private void reach(Instant time) {
        if (time.isAfter(now)) {
            long micros = ChronoUnit.MICROS.between(now, time);
            times = times.plus(state, micros);
            if (sight != null && state.isObserved()) {
                tasks.merge(sight.task(), micros, Long::sum);
            }
            now = time;
        }
    }

    /** Its state at a moment; empty if it has never said where it is. */
    Optional<StateMessage> tell(Header header) {
        Sight last = sight;
        if (last == null) {
            return Optional.empty();
        }
        reach(header.simTime());
        return Optional.of(new StateMessage(
                header,
                state,
                since,
                Cause.NONE,
                List.of(),
                NOTHING_COUNTED,
                times,
                null,
                null,
                null,
                new AgvStatus(
                        last.task(),
                        last.lastNode(),
                        null, // on which edge, since other fleets may let several AGVs on one
                        last.nextNode(),
                        last.x(),
                        last.y(),
                        last.charge(),
                        last.isLoaded(),
                        null,
                        null,
                        tasks,
                        0,
                        LeadTimes.none())));
    }
}

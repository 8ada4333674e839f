package linetwin.model.kpi.loss;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.model.history.StateSegment;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.junit.jupiter.api.Test;

/** Three stations in a row; the last one fails for the second minute, and all before it fill up. */
class RootCausesTest {
    private static final Instant START = LineSketch.START;

    private final LineDescription line = new LineSketch()
            .element("welding", "bodies", Kind.SOURCE, 0, "framing")
            .element("welding", "framing", Kind.STATION, 1, "respot")
            .element("welding", "respot", Kind.STATION, 1, "hang-on")
            .element("welding", "hang-on", Kind.STATION, 1, "line-off")
            .element("welding", "line-off", Kind.SINK, 0)
            .describe();
    private final RootCauses roots = new RootCauses(
            line,
            Map.of(
                    "framing",
                    List.of(
                            segment(WORKING, Cause.NONE, 0, 80),
                            segment(BLOCKED, new Cause(Cause.NO_ROOM, "respot"), 80, 120),
                            segment(STARVED, new Cause(Cause.NO_ITEM, "bodies"), 120, 180)),
                    "respot",
                    List.of(
                            segment(WORKING, Cause.NONE, 0, 70),
                            segment(BLOCKED, new Cause(Cause.NO_ROOM, "hang-on"), 70, 120)),
                    "hang-on",
                    List.of(
                            segment(WORKING, Cause.NONE, 0, 60),
                            segment(FAILED, new Cause("robot-fault", "hang-on"), 60, 120)),
                    "stranger",
                    List.of(segment(WORKING, Cause.NONE, 0, 180))));

    private static StateSegment segment(StationState state, Cause cause, long from, long until) {
        Instant begin = START.plusSeconds(from);
        return new StateSegment(state, cause, begin, begin, START.plusSeconds(until), true);
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void waitingComesFromTheStopAtTheEndOfTheChain() {
        assertThat(roots.of("framing", at(90))).contains(new Charge("hang-on", FAILED, "robot-fault"));
    }

    @Test
    void aCauseThatTheStationTellsItselfIsNoNews() {
        assertThat(roots.of("respot", at(90))).isEmpty();
        assertThat(roots.of("hang-on", at(90))).isEmpty();
    }

    @Test
    void whoDoesNotWaitOrIsNotKnownHasNone() {
        assertThat(roots.of("framing", at(10))).isEmpty();
        assertThat(roots.of("nowhere", at(90))).isEmpty();
        assertThat(roots.of("respot", at(150))).isEmpty(); // nothing is known of it then
    }
}

package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.stop;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.work.Andon;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.LineEvent;
import org.junit.jupiter.api.Test;

/** How one position holds a synchronous line: a stop, andon calls; worked out by hand. */
class SynchronousLineStoriesTest {
    /**
     * Two positions at a takt of 10 s. p2 stops after 25 s of its own work (from 10 on): at 35 the whole line stands for
     * 4 s, so the move of 40 comes at 44.
     */
    @Test
    void aStopAtOnePositionStopsTheSynchronousLine() {
        DrawnLine drawn = new DrawnLine()
                .source("chassis")
                .add(new SynchronousLine(
                        label("chassis"),
                        duration(10),
                        List.of(
                                position("p1", work(seconds(8))),
                                position(
                                        "p2",
                                        work(seconds(9), stop("lift", StopKind.BREAKDOWN, seconds(25), seconds(4))))),
                        "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 45, Set.of(LineEvent.StateChanged.class, LineEvent.VehicleCompleted.class)))
                .isEqualTo("""
                        10.0 p2 STARVED>WORKING
                        20.0 sink completed b0000001 after 20.0
                        30.0 sink completed b0000002 after 20.0
                        35.0 p1 WORKING>BLOCKED line-held@p2
                        35.0 p2 WORKING>FAILED lift@p2
                        39.0 p1 BLOCKED>WORKING
                        39.0 p2 FAILED>WORKING
                        44.0 sink completed b0000003 after 24.0
                        """);
    }

    /** An andon call at p1 in every cycle holds the move for 3 s beyond the takt: a cycle of 13 s. */
    @Test
    void anAndonCallHoldsTheSynchronousLine() {
        DrawnLine drawn = new DrawnLine()
                .source("trim")
                .add(new SynchronousLine(
                        label("trim"),
                        duration(10),
                        List.of(position("p1", called(3)), position("p2", work(seconds(9)))),
                        "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 27)).isEqualTo("""
                10.0 p1 WORKING>ANDON andon-call@p1
                13.0 p1 ANDON>WORKING
                13.0 p2 STARVED>WORKING
                23.0 p1 WORKING>ANDON andon-call@p1
                23.0 p2 WORKING>BLOCKED line-held@p1
                26.0 p1 ANDON>WORKING
                26.0 p2 BLOCKED>WORKING
                """);
    }

    /** Calls at both positions, of 2 s at p1 and 3 s at p2: p1's second one ends at 24, and from then on it waits for p2. */
    @Test
    void theShorterOfTwoAndonCallsEndsInTime() {
        DrawnLine drawn = new DrawnLine()
                .source("trim")
                .add(new SynchronousLine(
                        label("trim"),
                        duration(10),
                        List.of(position("p1", called(2)), position("p2", called(3))),
                        "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 26)).isEqualTo("""
                10.0 p1 WORKING>ANDON andon-call@p1
                12.0 p1 ANDON>WORKING
                12.0 p2 STARVED>WORKING
                22.0 p1 WORKING>ANDON andon-call@p1
                22.0 p2 WORKING>ANDON andon-call@p2
                24.0 p1 ANDON>BLOCKED line-held@p2
                25.0 p1 BLOCKED>WORKING
                25.0 p2 ANDON>WORKING
                """);
    }

    private static Work called(double seconds) {
        return new Work(
                CycleTime.of(seconds(8)), Optional.empty(), Optional.of(new Andon(1, seconds(seconds))), List.of());
    }

    private static SynchronousLine.Position position(String id, Work work) {
        return new SynchronousLine.Position(label(id), work, 0, Material.NONE);
    }
}

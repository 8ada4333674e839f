package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.stop;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.line.work.Andon;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.value.Text;
import linetwin.sim.engine.CommandRefusedException;
import org.junit.jupiter.api.Test;

/** Breakdowns, repair queues, minor stops, andon, shifts: constant times, every state change worked out by hand. */
class StopStoriesTest {
    /** a fails after 5 s of work, in the middle of its third vehicle, and goes on where it stopped after 4 s. */
    @Test
    void aBreakdownInterruptsTheWorkAndTheWorkResumes() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", work(seconds(2), stop("gun", StopKind.BREAKDOWN, seconds(5), seconds(4))), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 15, Set.of(LineEvent.StateChanged.class, LineEvent.VehicleCompleted.class)))
                .isEqualTo("""
                    2.0 sink completed b0000001 after 2.0
                    4.0 sink completed b0000002 after 2.0
                    5.0 a WORKING>FAILED gun@a
                    9.0 a FAILED>WORKING
                    10.0 sink completed b0000003 after 6.0
                    12.0 sink completed b0000004 after 2.0
                    14.0 sink completed b0000005 after 2.0
                    14.0 a WORKING>FAILED gun@a
                    """);
    }

    /** Calendar time counts while the station starves: it fails at 5 though it has worked for one second only. */
    @Test
    void aTimeDependentFailureComesWhileStarving() {
        StopMode leak = new StopMode(
                "leak",
                Text.of("leak"),
                StopKind.BREAKDOWN,
                StopClock.CALENDAR_TIME,
                seconds(5),
                seconds(0),
                seconds(1),
                Optional.empty());
        DrawnLine drawn = new DrawnLine()
                .source("arrivals", seconds(3), "a")
                .station("a", work(seconds(1), leak), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 7, Set.of(LineEvent.StateChanged.class)))
                .isEqualTo("""
                    3.0 a STARVED>WORKING
                    4.0 a WORKING>STARVED no-item@arrivals
                    5.0 a STARVED>FAILED leak@a
                    6.0 a FAILED>WORKING
                    7.0 a WORKING>STARVED no-item@arrivals
                    """);
    }

    /** One fitter: a fails at 2 (response 1 s, repair 3 s), b at 3 and waits until 6, then 1 + 3 s. */
    @Test
    void repairsQueueForTheCrew() {
        DrawnLine drawn = new DrawnLine()
                .crew("fitters", 1)
                .source("one", seconds(1), "a")
                .station("a", work(seconds(9), byCrew(2)), "sink")
                .source("two", seconds(1), "b")
                .station("b", work(seconds(9), byCrew(2.5)), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 12, Set.of(LineEvent.StateChanged.class))
                        .lines()
                        .filter(l -> l.contains("FAILED")))
                .containsExactly(
                        "3.0 a WORKING>FAILED fault@a",
                        "3.5 b WORKING>FAILED fault@b",
                        "7.0 a FAILED>WORKING",
                        "9.0 a WORKING>FAILED fault@a",
                        "11.0 b FAILED>WORKING");
    }

    /**
     * a (1 s) stops at 5 for 100 s with a finished item in it, since b (10 s, from 1 s on) has no room. The item leaves
     * all the same when b has room at 11.
     */
    @Test
    void aFinishedItemLeavesAStoppedStation() {
        assertThat(Trace.of(stoppedAtFive(false).run(), 106, Set.of(LineEvent.StateChanged.class))
                        .lines())
                .contains("5.0 a BLOCKED>FAILED fault@a", "21.0 b WORKING>STARVED no-item@a")
                .noneMatch(line -> line.startsWith("11.0 b"));
    }

    /** The same, but the item stays in a until the stop is over, at 105. */
    @Test
    void aStopCanHoldTheFinishedItem() {
        assertThat(Trace.of(stoppedAtFive(true).run(), 106, Set.of(LineEvent.StateChanged.class))
                        .lines())
                .containsSubsequence(
                        "5.0 a BLOCKED>FAILED fault@a",
                        "11.0 b WORKING>STARVED no-item@a",
                        "105.0 b STARVED>WORKING",
                        "105.0 a FAILED>WORKING");
    }

    private static DrawnLine stoppedAtFive(boolean holdsPart) {
        StopMode fault = new StopMode(
                "fault",
                Text.of("fault"),
                StopKind.BREAKDOWN,
                StopClock.CALENDAR_TIME,
                seconds(5),
                seconds(0),
                seconds(100),
                Optional.empty());
        return new DrawnLine()
                .source("a")
                .station("a", work(seconds(1), holdsPart ? fault.holdingPart() : fault), "b")
                .station("b", seconds(10), "sink")
                .sink();
    }

    private static StopMode byCrew(double timeToStop) {
        return new StopMode(
                "fault",
                Text.of("fault"),
                StopKind.BREAKDOWN,
                StopClock.WORKING_TIME,
                seconds(timeToStop),
                seconds(1),
                seconds(3),
                Optional.of("fitters"));
    }

    /** Two stop modes of one station: each shows its own state. */
    @Test
    void minorStopsAreToldFromBreakdowns() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station(
                        "a",
                        work(
                                seconds(10),
                                stop("jam", StopKind.MINOR_STOP, seconds(3), seconds(1)),
                                stop("motor", StopKind.BREAKDOWN, seconds(5), seconds(2))),
                        "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 10.5)).isEqualTo("""
            3.0 a WORKING>MINOR_STOP jam@a
            4.0 a MINOR_STOP>WORKING
            6.0 a WORKING>FAILED motor@a
            8.0 a FAILED>WORKING
            9.0 a WORKING>MINOR_STOP jam@a
            10.0 a MINOR_STOP>WORKING
            """);
    }

    /** Every cycle calls for help and is held 1 s longer; the station says so. */
    @Test
    void anAndonCallHoldsTheWork() {
        Work called =
                new Work(CycleTime.of(seconds(4)), Optional.empty(), Optional.of(new Andon(1, seconds(1))), List.of());
        DrawnLine drawn =
                new DrawnLine().source("a").station("a", called, "sink").sink();

        assertThat(Trace.of(drawn.run(), 9.5)).isEqualTo("""
            4.0 a WORKING>ANDON andon-call@a
            5.0 a ANDON>WORKING
            9.0 a WORKING>ANDON andon-call@a
            """);
    }

    /** Shift from 0 to 10 with a break from 4 to 6 in a period of 12: work stops and resumes where it was. */
    @Test
    void breaksAndShiftEndsSuspendTheWork() {
        DrawnLine drawn = new DrawnLine()
                .shifts(
                        Duration.ofSeconds(12),
                        List.of(new Interval(Duration.ZERO, Duration.ofSeconds(10))),
                        List.of(new Interval(Duration.ofSeconds(4), Duration.ofSeconds(6))))
                .source("a")
                .station("a", seconds(5), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 15, Set.of(LineEvent.StateChanged.class, LineEvent.VehicleCompleted.class))
                        .lines()
                        .filter(line -> !line.contains("sink") || line.contains("completed")))
                .containsExactly(
                        "4.0 a WORKING>BREAK calendar@",
                        "6.0 a BREAK>WORKING",
                        "7.0 sink completed b0000001 after 7.0",
                        "10.0 a WORKING>OFF_SHIFT calendar@",
                        "12.0 a OFF_SHIFT>WORKING",
                        "14.0 sink completed b0000002 after 7.0");
    }

    /** What stops a station already, and a stop mode of another name, are no obstacle where a stop is put in their place. */
    @Test
    void aFaultTakesThePlaceOfAnother() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", work(seconds(4), stop("gun", StopKind.BREAKDOWN, seconds(2), seconds(50))), "sink")
                .sink();
        LineRun run = drawn.run();

        run.runUntil(3_000_000);
        run.interventions().replaceFault("a", "jam", Duration.ofSeconds(5));

        assertThat(Readings.of(run).state("a").cause().reason()).isEqualTo("injected");
        run.runUntil(9_000_000);
        assertThat(Readings.of(run).state("a").state()).isEqualTo(StationState.WORKING);
    }

    /** A fault by command stops the station for as long as it says, or until it is cleared. */
    @Test
    void aFaultCanBeInjectedAndCleared() {
        DrawnLine drawn =
                new DrawnLine().source("a").station("a", seconds(4), "sink").sink();
        LineRun run = drawn.run();
        StringBuilder trace = new StringBuilder();
        run.runUntil(1_000_000);
        run.interventions().injectFault("a", "", Duration.ofSeconds(60));
        trace.append(Readings.of(run).state("a").state()).append(' ');
        assertThatThrownBy(() -> run.interventions().injectFault("a", "", Duration.ofSeconds(1)))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("station 'a' is already stopped by 'injected'");
        run.runUntil(3_000_000);
        run.interventions().clearFault("a");
        run.runUntil(6_000_000);
        trace.append(Readings.of(run).state("a").state());

        assertThat(trace).hasToString("FAILED WORKING");
        assertThat(Readings.of(run).state("sink").counters().processed()).isEqualTo(1);
        assertThatThrownBy(() -> run.interventions().clearFault("a")).hasMessage("station 'a' is not stopped");
        assertThatThrownBy(() -> run.interventions().clearFault("b"))
                .hasMessage("the line has no station 'b' that could stop");
    }
}

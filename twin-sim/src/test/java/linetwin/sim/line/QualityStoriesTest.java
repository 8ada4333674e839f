package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineEvent;
import org.junit.jupiter.api.Test;

/** What inspections see and miss, and what a wrong part does: certain outcomes, worked out by hand. */
class QualityStoriesTest {
    private static final Set<Class<? extends LineEvent>> STATES_AND_COMPLETIONS =
            Set.of(LineEvent.StateChanged.class, LineEvent.VehicleCompleted.class);

    /** Every body has a defect and the inspection sees none: all pass, and none is good at the end. */
    @Test
    void whatAnInspectionMissesLeavesTheLineAsADefect() {
        LineRun run =
                inspected(1, new Inspection(0, 1, 0, Optional.of("queue"))).run();

        assertThat(Trace.of(run, 15, Set.of(LineEvent.Inspected.class))).isEqualTo("""
                4.0 check inspected b0000001 PASSED
                7.0 check inspected b0000002 PASSED
                10.0 check inspected b0000003 PASSED
                13.0 check inspected b0000004 PASSED
                """);
        assertThat(Readings.of(run).state("sink").counters())
                .extracting(Counters::processed, Counters::good)
                .containsExactly(4L, 0L);
    }

    /** No body has a defect and the inspection takes each for defective: all go to the deck for 2 s, for nothing, and are
     * not through at the first time. */
    @Test
    void aFalseAlarmSendsAFaultlessBodyToRework() {
        LineRun run =
                inspected(0, new Inspection(1, 1, 0, Optional.of("queue"))).run();

        assertThat(Trace.of(run, 9, Set.of(LineEvent.Inspected.class, LineEvent.VehicleCompleted.class)))
                .isEqualTo("""
                4.0 check inspected b0000001 REWORK
                6.0 sink completed b0000001 after 6.0
                7.0 check inspected b0000002 REWORK
                9.0 sink completed b0000002 after 6.0
                """);
        assertThat(Readings.of(run).state("sink").counters())
                .extracting(Counters::good, Counters::firstPassGood)
                .containsExactly(2L, 0L);
    }

    /**
     * <pre>
     * paint (3 s) --> check (1 s) --> sink
     *                   +--> queue --> deck (2 s) --> sink
     * </pre>
     */
    private static DrawnLine inspected(double defect, Inspection inspection) {
        return new DrawnLine()
                .source("paint")
                .add(station("paint", 3, new Quality(0, defect, Optional.empty()), "check"))
                .add(station("check", 1, new Quality(0, 0, Optional.of(inspection)), "sink"))
                .buffer("queue", Buffer.UNLIMITED, "deck")
                .station("deck", seconds(2), "sink")
                .sink();
    }

    private static Station station(String id, double cycle, Quality quality, String to) {
        return new Station(label(id), 1, work(seconds(cycle)), quality, Material.NONE, CarrierUse.NONE, to);
    }

    /** Each part is a wrong one and found: 2 s to look up the right one and 1 s to exchange, before the work of 5 s. */
    @Test
    void aWrongPartThatIsFoundHoldsTheWorkUntilItIsLookedUpAndExchanged() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", checked(5, new PartCheck(1, 1, seconds(2), seconds(1))), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 16, STATES_AND_COMPLETIONS)).isEqualTo("""
                3.0 a MINOR_STOP>WORKING
                8.0 sink completed b0000001 after 8.0
                8.0 a WORKING>MINOR_STOP wrong-part@a
                11.0 a MINOR_STOP>WORKING
                16.0 sink completed b0000002 after 8.0
                16.0 a WORKING>MINOR_STOP wrong-part@a
                """);
    }

    @Test
    void aWrongPartThatIsNotFoundIsADefect() {
        LineRun run = new DrawnLine()
                .source("a")
                .station("a", checked(5, new PartCheck(1, 0, seconds(2), seconds(1))), "sink")
                .sink()
                .run();
        run.runUntil(20_000_000);

        assertThat(Readings.of(run).state("sink").counters())
                .extracting(Counters::processed, Counters::good)
                .containsExactly(4L, 0L);
    }

    /** At a takt of 10 s the wrong part at p2 holds the line for the 3 s from 10 to 13, so that it moves next at 23. */
    @Test
    void aWrongPartHoldsTheSynchronousLine() {
        DrawnLine drawn = new DrawnLine()
                .source("trim")
                .add(new SynchronousLine(
                        label("trim"),
                        duration(10),
                        List.of(
                                new SynchronousLine.Position(label("p1"), work(seconds(8)), 0, Material.NONE),
                                new SynchronousLine.Position(
                                        label("p2"),
                                        checked(8, new PartCheck(1, 1, seconds(2), seconds(1))),
                                        0,
                                        Material.NONE)),
                        "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 23, STATES_AND_COMPLETIONS)).isEqualTo("""
                10.0 p1 WORKING>BLOCKED line-held@p2
                10.0 p2 STARVED>MINOR_STOP wrong-part@p2
                13.0 p1 BLOCKED>WORKING
                13.0 p2 MINOR_STOP>WORKING
                23.0 sink completed b0000001 after 23.0
                23.0 p1 WORKING>BLOCKED line-held@p2
                23.0 p2 WORKING>MINOR_STOP wrong-part@p2
                """);
    }

    private static Work checked(double cycle, PartCheck check) {
        return new Work(
                CycleTime.of(seconds(cycle)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(check),
                Optional.empty());
    }
}

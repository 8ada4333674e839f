package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.LineEvent;
import org.junit.jupiter.api.Test;

/** Starving, blocking and buffers: short lines with constant times, every state change worked out by hand. */
class FlowStoriesTest {
    /**
     * source -> a (2 s) -> b (5 s) -> sink. a is done at 2 and goes on at once; its next is done at 4 and waits for b,
     * which is free at 7, 12, …
     */
    @Test
    void aFastStationIsBlockedByASlowOne() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", seconds(2), "b")
                .station("b", seconds(5), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 13)).isEqualTo("""
                2.0 b STARVED>WORKING
                4.0 a WORKING>BLOCKED no-room@b
                7.0 a BLOCKED>WORKING
                9.0 a WORKING>BLOCKED no-room@b
                12.0 a BLOCKED>WORKING
                """);
    }

    /**
     * The example of ENGINE.md: source -> a (10 s) -> b (15 s) -> c (5 s) -> sink. At 25 b is done, which wakes c, which wakes
     * b, which wakes a, all in that instant; their states are brought up to date in the order in which they were touched.
     */
    @Test
    void oneEventTravelsUpTheLineInOneInstant() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", seconds(10), "b")
                .station("b", seconds(15), "c")
                .station("c", seconds(5), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 26)).isEqualTo("""
                10.0 b STARVED>WORKING
                20.0 a WORKING>BLOCKED no-room@b
                25.0 c STARVED>WORKING
                25.0 a BLOCKED>WORKING
                """);
    }

    /** source -> a (5 s) -> b (2 s) -> sink: b works 2 of every 5 seconds. */
    @Test
    void aFastStationStarvesBehindASlowOne() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", seconds(5), "b")
                .station("b", seconds(2), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 11)).isEqualTo("""
                5.0 b STARVED>WORKING
                7.0 b WORKING>STARVED no-item@a
                10.0 b STARVED>WORKING
                """);
    }

    /** With room for one between them, a is blocked only when the buffer is full: at 6, one cycle of a
     * later, and then at 9, two seconds after b took the next one. */
    @Test
    void aBufferDelaysBlocking() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", seconds(2), "store")
                .buffer("store", 1, "b")
                .station("b", seconds(5), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 9)).isEqualTo("""
                2.0 b STARVED>WORKING
                6.0 a WORKING>BLOCKED no-room@store
                7.0 a BLOCKED>WORKING
                9.0 a WORKING>BLOCKED no-room@store
                """);
    }

    /** Two places work on two vehicles at a time, which come out together. */
    @Test
    void parallelPlacesShareTheWork() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .add(new Station(
                        label("a"), 2, work(seconds(4)), Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 9, Set.of(LineEvent.VehicleCompleted.class)))
                .isEqualTo("""
                4.0 sink completed b0000001 after 4.0
                4.0 sink completed b0000002 after 4.0
                8.0 sink completed b0000003 after 4.0
                8.0 sink completed b0000004 after 4.0
                """);
    }

    /** One skid: the second vehicle enters only when the first has left at 3. */
    @Test
    void aLineWaitsForAnEmptyCarrier() {
        DrawnLine drawn = onSkids(new DrawnLine().carriers("skids", 1));

        assertThat(Trace.of(drawn.run(), 4)).isEqualTo("""
                1.0 a WORKING>STARVED no-carrier@skids
                1.0 b STARVED>WORKING
                3.0 b WORKING>STARVED no-item@a
                3.0 a STARVED>WORKING
                4.0 a WORKING>STARVED no-carrier@skids
                4.0 b STARVED>WORKING
                """);
    }

    /**
     * <pre>
     * conveyor of 1 s for 6 --> buffer of 2 --> a, two places of 10 s
     * </pre>
     *
     * From 1 on the conveyor is full of vehicles that are due. At 11 and 21 a takes two, so that two more leave it at once.
     */
    @Test
    void aConveyorGivesOutAllThatIsDueAndHasRoomAhead() {
        DrawnLine drawn = new DrawnLine()
                .source("conveyor")
                .add(new Conveyor(label("conveyor"), 6, duration(1), duration(0), Optional.empty(), "buffer"))
                .buffer("buffer", 2, "a")
                .add(new Station(
                        label("a"), 2, work(seconds(10)), Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, "sink"))
                .sink();

        LineRun run = drawn.run();
        assertThat(Trace.of(run, 21, Set.of(LineEvent.VehicleCompleted.class))).isEqualTo("""
                11.0 sink completed b0000001 after 11.0
                11.0 sink completed b0000002 after 11.0
                21.0 sink completed b0000003 after 21.0
                21.0 sink completed b0000004 after 21.0
                """);
        assertThat(Readings.of(run).level("conveyor").left()).isEqualTo(8);
    }

    /** One skid, which b (2 s) releases at 3 and which is back at a (1 s) after 1.5 s: at 4.5. */
    @Test
    void anEmptyCarrierNeedsItsTimeToComeBack() {
        DrawnLine drawn = onSkids(new DrawnLine().carriers("skids", 1, 1.5));

        assertThat(Trace.of(drawn.run(), 6)).isEqualTo("""
                1.0 a WORKING>STARVED no-carrier@skids
                1.0 b STARVED>WORKING
                3.0 b WORKING>STARVED no-item@a
                4.5 a STARVED>WORKING
                5.5 a WORKING>STARVED no-carrier@skids
                5.5 b STARVED>WORKING
                """);
    }

    /** m5, m7, m7 over and over; an m5 takes 2 s and an m7 takes 3 s. */
    @Test
    void aSourceBeginsTheVariantsInTheirSequence() {
        CycleTime cycle = new CycleTime(seconds(2), Map.of("m7", seconds(3)), duration(2));
        DrawnLine drawn = new DrawnLine()
                .variant("m7")
                .add(new Source(
                        label("source"),
                        Source.Item.VEHICLE,
                        Optional.empty(),
                        List.of("m5", "m7", "m7"),
                        CarrierUse.NONE,
                        "a"))
                .station("a", new Work(cycle, Optional.empty(), Optional.empty(), List.of()), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 13, Set.of(LineEvent.VehicleCompleted.class)))
                .isEqualTo("""
                2.0 sink completed b0000001 after 2.0
                5.0 sink completed b0000002 after 3.0
                8.0 sink completed b0000003 after 3.0
                10.0 sink completed b0000004 after 2.0
                13.0 sink completed b0000005 after 3.0
                """);
    }

    /** Bodies come every 2 s, doors every 3 s: the hang-on station (1 s) waits for doors. */
    @Test
    void anAssemblyWaitsForItsParts() {
        DrawnLine drawn = new DrawnLine()
                .source("body")
                .station("body", seconds(2), "hang-on")
                .add(new Source(label("doors"), Source.Item.PART, Optional.of(seconds(3)), CarrierUse.NONE, "hang-on"))
                .add(new Station(
                        label("hang-on"),
                        1,
                        work(seconds(1)),
                        Quality.NEUTRAL,
                        new Material(List.of("doors"), List.of()),
                        CarrierUse.NONE,
                        "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 7)).isEqualTo("""
                2.0 body WORKING>BLOCKED no-room@hang-on
                2.0 hang-on STARVED>STARVED no-part@doors
                3.0 hang-on STARVED>WORKING
                3.0 body BLOCKED>WORKING
                4.0 hang-on WORKING>STARVED no-item@body
                5.0 body WORKING>BLOCKED no-room@hang-on
                5.0 hang-on STARVED>STARVED no-part@doors
                6.0 hang-on STARVED>WORKING
                6.0 body BLOCKED>WORKING
                7.0 hang-on WORKING>STARVED no-item@body
                """);
    }

    /** A skid is taken at a (1 s) and released after b (2 s). */
    private static DrawnLine onSkids(DrawnLine drawn) {
        return drawn.source("a")
                .add(new Station(
                        label("a"),
                        1,
                        work(seconds(1)),
                        Quality.NEUTRAL,
                        Material.NONE,
                        new CarrierUse(Optional.of("skids"), Optional.empty()),
                        "b"))
                .add(new Station(
                        label("b"),
                        1,
                        work(seconds(2)),
                        Quality.NEUTRAL,
                        Material.NONE,
                        new CarrierUse(Optional.empty(), Optional.of("skids")),
                        "sink"))
                .sink();
    }
}

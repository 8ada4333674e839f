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
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Discipline;
import linetwin.model.line.Station;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineEvent;
import org.junit.jupiter.api.Test;

/** What is special in each shop: die changes, ovens, colours, rework; worked out by hand. */
class ShopStoriesTest {
    /**
     * Two families in lots of 2 strokes (1 s), die change 3 s; the racks hold 4 and 2 panels, the hang-on station takes
     * one of each every 10 s. Doors come first (both racks are empty, the first in the list wins), then hoods after a
     * die change; then doors have room for another lot; then nothing has, until the station has taken two hoods.
     */
    @Test
    void aPressLinePressesTheEmptiestRackAndChangesDies() {
        DrawnLine drawn = PressShop.addTo(new DrawnLine(), Optional.empty());

        LineRun run = drawn.run();
        assertThat(Trace.of(run, 20, Set.of(LineEvent.StateChanged.class, LineEvent.ChangedOver.class)))
                .isEqualTo("""
                2.0 press WORKING>SETUP changeover@press
                5.0 press changed over door to hood
                5.0 press SETUP>WORKING
                6.0 hang-on STARVED>WORKING
                7.0 press WORKING>SETUP changeover@press
                10.0 press changed over hood to door
                10.0 press SETUP>WORKING
                12.0 press WORKING>BLOCKED no-room@racks
                16.0 press BLOCKED>SETUP changeover@press
                19.0 press changed over door to hood
                19.0 press SETUP>WORKING
                """);
        assertThat(Readings.of(run).level("racks").byFamily()).isEqualTo(Map.of("door", 2, "hood", 1));
    }

    /**
     * An oven of 4 s dwell and 3 s overbake behind which a station takes 9 s. b1 is taken at 5; b2 is due at 6 and
     * waits: from then on nothing enters, a gap opens (b6 waits outside). b2 to b5, each due a second after the other,
     * are spoilt from 9 to 12, before the station is free at 14; then the entry opens again.
     */
    @Test
    void anOvenThatCannotDeliverClosesItsEntryAndSpoilsWhatIsInside() {
        DrawnLine drawn = new DrawnLine()
                .source("a")
                .station("a", seconds(1), "oven")
                .add(new Conveyor(label("oven"), 10, duration(4), duration(1), Optional.of(duration(3)), "cool"))
                .station("cool", seconds(9), "sink")
                .sink();

        String trace = Trace.of(
                drawn.run(),
                12.5,
                Set.of(LineEvent.Scrapped.class, LineEvent.VehicleEntered.class, LineEvent.StateChanged.class));
        assertThat(trace.lines().filter(line -> line.contains(" oven ") || line.contains(" cool ")))
                .containsExactly(
                        "1.0 oven entered b0000001",
                        "1.0 oven STARVED>WORKING",
                        "2.0 oven entered b0000002",
                        "3.0 oven entered b0000003",
                        "4.0 oven entered b0000004",
                        "5.0 cool entered b0000001",
                        "5.0 oven entered b0000005",
                        "5.0 cool STARVED>WORKING",
                        "6.0 oven WORKING>BLOCKED no-room@cool",
                        "9.0 oven scrapped b0000002 overbake",
                        "10.0 oven scrapped b0000003 overbake",
                        "11.0 oven scrapped b0000004 overbake",
                        "12.0 oven scrapped b0000005 overbake",
                        "12.0 oven entered b0000006",
                        "12.0 oven BLOCKED>WORKING");
    }

    /** A booth that changes colour for 2 s: the buffer before it gives out what it holds of one colour first. */
    @Test
    void colourBatchingSavesColourChanges() {
        long mixed = setups(new Discipline.Fifo());
        long batched = setups(new Discipline.ColourBatch(10));

        assertThat(batched).isPositive().isLessThan(mixed / 2);
    }

    private static long setups(Discipline discipline) {
        LineRun run = new DrawnLine()
                .colour("red")
                .colour("blue")
                .source("store")
                .add(new Buffer(label("store"), 20, discipline, 0, "booth"))
                .station(
                        "booth",
                        new Work(
                                CycleTime.of(seconds(5)),
                                Optional.of(new Setup(Setup.Attribute.COLOUR, seconds(2))),
                                Optional.empty(),
                                List.of()),
                        "sink")
                .sink()
                .run();
        run.runUntil(10_000_000_000L);
        return Readings.of(run).state("booth").counters().setups();
    }

    /**
     * Every body has a defect; the inspection finds all and sends them to the repair deck, which mends all. So each body
     * is inspected twice: 1 s + 4 s + 1 s, and while one comes back the next is inspected.
     */
    @Test
    void whatAnInspectionFindsGoesThroughRework() {
        DrawnLine drawn = new DrawnLine()
                .source("arrivals", seconds(20), "paint")
                .add(new Station(
                        label("paint"),
                        1,
                        work(seconds(2)),
                        new Quality(0, 1, Optional.empty()),
                        Material.NONE,
                        CarrierUse.NONE,
                        "check"))
                .add(new Station(
                        label("check"),
                        1,
                        work(seconds(1)),
                        new Quality(0, 0, Optional.of(new Inspection(1, 0, 0, Optional.of("deck-queue")))),
                        Material.NONE,
                        CarrierUse.NONE,
                        "sink"))
                .buffer("deck-queue", Buffer.UNLIMITED, "deck")
                .add(new Station(
                        label("deck"),
                        1,
                        work(seconds(4)),
                        new Quality(1, 0, Optional.empty()),
                        Material.NONE,
                        CarrierUse.NONE,
                        "check"))
                .sink();

        LineRun run = drawn.run();
        assertThat(Trace.of(run, 30, Set.of(LineEvent.Inspected.class, LineEvent.VehicleCompleted.class)))
                .isEqualTo("""
                23.0 check inspected b0000001 REWORK
                28.0 check inspected b0000001 PASSED
                28.0 sink completed b0000001 after 8.0
                """);
        assertThat(Readings.of(run).state("check").counters())
                .extracting(Counters::processed, Counters::good, Counters::reworked, Counters::firstPassGood)
                .containsExactly(2L, 1L, 1L, 0L);
    }

    /** What a sharp inspection scraps leaves the line at once and is counted. */
    @Test
    void scrapLeavesTheLine() {
        LineRun run = new DrawnLine()
                .source("a")
                .add(new Station(
                        label("a"),
                        1,
                        work(seconds(1)),
                        new Quality(0, 0.25, Optional.of(new Inspection(1, 0, 1, Optional.empty()))),
                        Material.NONE,
                        CarrierUse.NONE,
                        "sink"))
                .sink()
                .run();
        run.runUntil(10_000_000_000L);
        Counters counters = Readings.of(run).state("a").counters();

        assertThat(counters.processed()).isEqualTo(10_000);
        assertThat(counters.good() + counters.scrapped()).isEqualTo(10_000);
        assertThat(counters.scrapped()).isBetween(2_300L, 2_700L);
        assertThat(Readings.of(run).state("sink").counters().processed()).isEqualTo(counters.good());
    }
}

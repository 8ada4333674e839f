package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.value.Text;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.telling.Reporting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which lots and bins went into which vehicle.
 *
 * <pre>
 * press --> racks --> bins of 3 --> door-cell (2 doors a part) --> doors --+
 *              +-------------- a hood each ------------------------> hang-on --> sink
 *                                      clips, 2 each, bins of 5 ------+
 * </pre>
 */
class OriginLawsTest {
    private static final String PREFIX = "88.999.20260001/";
    private static final long QUARTER = 6L * 3600 * Ticks.PER_SECOND;
    private static final int FIRST_DOORS = 3;
    private static final int FIRST_HOODS = 2;

    @Test
    void theFirstVehiclesAreMadeOfTheFirstStockAndOfTheFirstBins() {
        List<VehicleEntered> vehicles = vehicles(heard(drawn().run(), 600 * Ticks.PER_SECOND));

        assertThat(vehicles.get(0).parts())
                .containsExactly(
                        new UsedPart("door", 2, lot("door", 0), bin("door-cell-door", 1), "doors"),
                        new UsedPart("hood", 1, lot("hood", 0), null, null),
                        new UsedPart("clips", 2, null, bin("hang-on-clips", 1), null));
        assertThat(vehicles.get(1).parts())
                .startsWith(
                        new UsedPart("door", 1, lot("door", 0), bin("door-cell-door", 1), "doors"),
                        new UsedPart("door", 1, lot("door", 0), bin("door-cell-door", 2), "doors"));
        assertThat(vehicles.get(2).parts())
                .endsWith(
                        new UsedPart("clips", 1, null, bin("hang-on-clips", 1), null),
                        new UsedPart("clips", 1, null, bin("hang-on-clips", 2), null));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyVehicleHasWhatItTakes(long seed) {
        List<VehicleEntered> vehicles = vehicles(heard(drawn().run(seed), QUARTER));

        assertThat(vehicles).hasSizeGreaterThan(100).allSatisfy(vehicle -> {
            assertThat(pieces(vehicle, "door")).isEqualTo(2);
            assertThat(pieces(vehicle, "hood")).isEqualTo(1);
            assertThat(pieces(vehicle, "clips")).isEqualTo(2);
        });
    }

    /** What was pressed of a lot is in vehicles as soon as a later lot is, since the oldest panels are taken first. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyPanelOfALotIsInExactlyOneVehicle(long seed) {
        List<LineEvent> events = heard(drawn().run(seed), QUARTER);
        SortedMap<String, Integer> pressed = new TreeMap<>();
        pressed.put(lot("hood", 0), FIRST_HOODS);
        pressed.put(lot("door", 0), FIRST_DOORS + 2 * 3); // two bins of 3 stand at the line-side
        for (LineEvent event : events) {
            if (event instanceof CycleDone done && done.lot() != null) {
                pressed.merge(done.lot(), "door".equals(done.family()) ? 2 : 1, Integer::sum);
            }
        }
        assertUsedUp(used(events, "door", false), pressed);
        assertUsedUp(used(events, "hood", false), pressed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPieceOfABinIsInExactlyOneVehicle(long seed) {
        List<LineEvent> events = heard(drawn().run(seed), QUARTER);

        assertFull(used(events, "door", true), 3);
        assertFull(used(events, "clips", true), 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRestoredRunTellsTheSameOrigins(long seed) {
        DrawnLine drawn = drawn();
        LineRun run = drawn.run(seed);
        run.runUntil(QUARTER / 7 + seed);
        LineRun restored = LineRun.restore(drawn.line(), run.save());
        LineRun changed = LineRun.restore(drawn.line(), run.save());
        changed.change(drawn.line());

        List<LineEvent> expected = heard(run, QUARTER);
        assertThat(heard(restored, QUARTER)).isEqualTo(expected);
        assertThat(vehicles(heard(changed, QUARTER))).isEqualTo(vehicles(expected));
    }

    private static void assertUsedUp(SortedMap<String, Integer> used, SortedMap<String, Integer> pressed) {
        String last = used.lastKey();
        assertThat(used.size()).isGreaterThan(20);
        used.headMap(last).forEach((lot, count) -> assertThat(count).as(lot).isEqualTo(pressed.get(lot)));
        assertThat(used.get(last)).as(last).isLessThanOrEqualTo(pressed.get(last));
    }

    private static void assertFull(SortedMap<String, Integer> used, int size) {
        String last = used.lastKey();
        assertThat(used.size()).isGreaterThan(20);
        assertThat(used.headMap(last).values()).containsOnly(size);
    }

    private static SortedMap<String, Integer> used(List<LineEvent> events, String part, boolean byBin) {
        SortedMap<String, Integer> used = new TreeMap<>();
        for (VehicleEntered vehicle : vehicles(events)) {
            for (UsedPart each : vehicle.parts()) {
                String key = byBin ? each.bin() : each.lot();
                if (each.part().equals(part) && key != null) {
                    used.merge(key, each.count(), Integer::sum);
                }
            }
        }
        return used;
    }

    private static int pieces(VehicleEntered vehicle, String part) {
        return vehicle.parts().stream()
                .filter(each -> each.part().equals(part))
                .mapToInt(UsedPart::count)
                .sum();
    }

    private static List<VehicleEntered> vehicles(List<LineEvent> events) {
        return events.stream()
                .filter(event ->
                        event instanceof VehicleEntered && event.element().equals("hang-on"))
                .map(VehicleEntered.class::cast)
                .toList();
    }

    private static List<LineEvent> heard(LineRun run, long until) {
        List<LineEvent> events = new ArrayList<>();
        run.publishTo(message -> collect(message, events), Reporting.forRecording());
        run.runUntil(until);
        run.flush();
        return events;
    }

    private static void collect(Message message, List<LineEvent> events) {
        if (message instanceof EventMessage event) {
            events.addAll(event.events());
        }
    }

    private static String lot(String family, int number) {
        return PREFIX + "L." + family + "-00000" + number;
    }

    private static String bin(String supply, int number) {
        return PREFIX + "B." + supply + "-00000" + number;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static DrawnLine drawn() {
        return new DrawnLine()
                .fleet(new Fleet("agvs", Text.of("agvs"), 1, seconds(2), exponential(20), seconds(5), Optional.empty()))
                .add(new PressLine(
                        label("press"),
                        work(exponential(6)),
                        seconds(3),
                        List.of(
                                new PanelFamily("door", Text.of("door"), 3, 2),
                                new PanelFamily("hood", Text.of("hood"), 4, 1)),
                        "racks"))
                .add(new PanelStore(
                        label("racks"),
                        List.of(
                                new PanelStore.Rack("door", 12, FIRST_DOORS),
                                new PanelStore.Rack("hood", 10, FIRST_HOODS))))
                .add(new Source(label("doors-start"), Source.Item.PART, Optional.empty(), CarrierUse.NONE, "door-cell"))
                .add(station("door-cell", supplies(bin("door", Optional.of("racks"), 2, 3)), "doors"))
                .buffer("doors", 3, "hang-on")
                .source("hang-on")
                .add(station(
                        "hang-on",
                        new Material(
                                List.of("doors"),
                                List.of(new Consumption("racks", "hood", 1)),
                                List.of(bin("clips", Optional.empty(), 2, 5))),
                        "sink"))
                .sink();
    }

    private static Material supplies(Supply supply) {
        return new Material(List.of(), List.of(), List.of(supply));
    }

    private static Supply bin(String part, Optional<String> from, int perItem, int pieces) {
        return new Supply(part, Text.of(part), from, perItem, pieces, "agvs");
    }

    private static Station station(String id, Material material, String to) {
        return new Station(label(id), 1, work(exponential(20)), Quality.NEUTRAL, material, CarrierUse.NONE, to);
    }
}

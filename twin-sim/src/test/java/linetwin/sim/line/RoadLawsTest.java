package linetwin.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import linetwin.model.line.Line;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.rule.LineRules;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for AGVs on any roads and for every seed. */
class RoadLawsTest {
    private static final long SECOND = 1_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final Duration LONGEST_ORDER = Duration.ofHours(3);

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoAgvsAreOnOneStretchNorMoreAtANodeThanItHasRoomFor(long seed) {
        Line line = RandomRoads.of(seed);
        RoadGraph roads = line.fleets().get(0).traffic().orElseThrow().roads();
        LineRun run = LineRun.start(line, new RunSeed(seed, 0));
        for (long now = 0; now < DAY / 12; now += 3 * SECOND) {
            run.runUntil(now);
            Set<String> edges = new HashSet<>();
            Map<String, Integer> standing = new HashMap<>();
            for (AgvStatus agv : agvs(run)) {
                if (agv.edge() != null) {
                    assertThat(edges.add(agv.edge()))
                            .as("%s is one AGV's alone at %d, seed %d", agv.edge(), now, seed)
                            .isTrue();
                } else {
                    standing.merge(agv.lastNode(), 1, Integer::sum);
                }
            }
            standing.forEach((node, count) -> {
                RoadNode place = roads.nodes().get(roads.indexOf(node));
                assertThat(count).as("%s, seed %d", node, seed).isLessThanOrEqualTo(place.room());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noAgvIsLostAndAllItsTimeIsAccountedFor(long seed) {
        Line line = RandomRoads.of(seed);
        Fleet fleet = line.fleets().get(0);
        LineRun run = LineRun.start(line, new RunSeed(seed, 0));
        for (int part = 1; part <= 5; part++) {
            run.runUntil(part * DAY / 7 + seed);
            long now = run.now();
            assertThat(agvs(run)).hasSize(fleet.size()).allSatisfy(agv -> {
                assertThat(agv.totalMicros()).isEqualTo(now);
                assertThat(agv.loaded())
                        .as("loaded while %s", agv.task())
                        .isEqualTo(agv.task() == AgvTask.LOADED || (agv.loaded() && agv.order() != null));
            });
            assertThat(Readings.of(run).states())
                    .allSatisfy(state -> assertThat(state.times().totalMicros()).isEqualTo(now));
        }
    }

    /** Within its bounds, and it falls while the AGV drives and never but then. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theBatteryIsWithinItsBoundsAndFallsByDrivingAlone(long seed) {
        Line line = RandomRoads.of(seed);
        if (line.fleets().get(0).traffic().orElseThrow().agv().battery().isEmpty()) {
            return;
        }
        LineRun run = LineRun.start(line, new RunSeed(seed, 0));
        List<AgvStatus> before = agvs(run);
        for (long now = 0; now < DAY / 4; now += 20 * SECOND) {
            run.runUntil(now);
            List<AgvStatus> agvs = agvs(run);
            for (int i = 0; i < agvs.size(); i++) {
                double charge = Objects.requireNonNull(agvs.get(i).stateOfChargeFraction());
                double last = Objects.requireNonNull(before.get(i).stateOfChargeFraction());
                long driven = driven(agvs.get(i)) - driven(before.get(i));
                long charged =
                        agvs.get(i).micros(AgvTask.CHARGING) - before.get(i).micros(AgvTask.CHARGING);
                double expected = Math.min(1, last - driven / 9_000e6 + charged / 1_200e6);
                assertThat(charge).isBetween(0.0, 1.0).isCloseTo(expected, org.assertj.core.data.Offset.offset(2e-6));
            }
            before = agvs;
        }
    }

    private static long driven(AgvStatus agv) {
        return agv.micros(AgvTask.EMPTY) + agv.micros(AgvTask.LOADED);
    }

    /** Nobody waits for ever, however narrow the roads are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyOrderIsCarriedOut(long seed) {
        LineRun run = LineRun.start(RandomRoads.of(seed), new RunSeed(seed, 0));
        long delivered = 0;
        for (int part = 1; part <= 24; part++) {
            run.runUntil(part * DAY / 12);
            for (AgvStatus agv : agvs(run)) {
                if (agv.order() != null) {
                    assertThat(Duration.between(agv.order().calledAt(), run.simTime()))
                            .as("age of an order, seed %d", seed)
                            .isLessThan(LONGEST_ORDER);
                }
            }
            long now = agvs(run).stream()
                    .mapToLong(agv -> agv.callToDelivery().count())
                    .sum();
            assertThat(now).as("deliveries by part %d, seed %d", part, seed).isGreaterThan(delivered);
            delivered = now;
        }
    }

    /** The stations take what is brought: no bin is made or lost on the way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasUsedWasThereOrBrought(long seed) {
        Line line = RandomRoads.of(seed);
        LineRun run = LineRun.start(line, new RunSeed(seed, 0));
        run.runUntil(DAY);
        Readings end = Readings.of(run);
        long brought = agvs(run).stream()
                .mapToLong(agv -> agv.callToDelivery().count())
                .sum();
        long needed = line.workPlaces()
                .mapToLong(place -> {
                    long begun = end.state(place.id()).counters().processed()
                            + Objects.requireNonNull(end.state(place.id()).held())
                                    .content();
                    int bin = place.material().supplies().get(0).bin();
                    return Math.max(0, -Math.floorDiv(2L * bin - begun, bin)); // bins beyond the two that stood there
                })
                .sum();
        long stations = line.workPlaces().count();
        assertThat(brought).as("seed %d", seed).isBetween(needed - stations, needed + 2 * stations);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSavedAndRestoredRunContinuesAsIfItHadNeverStopped(long seed) {
        Line line = RandomRoads.of(seed);
        LineRun uninterrupted = LineRun.start(line, new RunSeed(seed, 3));
        LineRun interrupted = LineRun.start(line, new RunSeed(seed, 3));
        for (int part = 1; part <= 5; part++) {
            long until = part * DAY / 13 + seed;
            uninterrupted.runUntil(until);
            interrupted.runUntil(until);
            SavedRun saved = interrupted.save();
            interrupted = LineRun.restore(line, saved);
            assertThat(interrupted.save()).isEqualTo(saved);
            assertThat(agvs(interrupted)).isEqualTo(agvs(uninterrupted));
        }
        List<Message> expected = messages(uninterrupted);
        assertThat(messages(interrupted)).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSameTelemetry(long seed) {
        assertThat(messages(LineRun.start(RandomRoads.of(seed), new RunSeed(seed, 0))))
                .isEqualTo(messages(LineRun.start(RandomRoads.of(seed), new RunSeed(seed, 0))));
    }

    /** Seeds whose roads lead everywhere. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60)
                .filter(seed -> LineRules.misfits(RandomRoads.of(seed)).isEmpty())
                .limit(30);
    }

    private static List<AgvStatus> agvs(LineRun run) {
        List<AgvStatus> agvs = new ArrayList<>();
        run.report(message -> {
            if (message instanceof StateMessage state && state.agv() != null) {
                agvs.add(state.agv());
            }
        });
        return agvs;
    }

    private static List<Message> messages(LineRun run) {
        List<Message> messages = new ArrayList<>();
        run.publishTo(messages::add, new Reporting(5 * SECOND, SECOND, Integer.MAX_VALUE));
        run.runUntil(run.now() + DAY / 24);
        run.flush();
        return messages;
    }
}

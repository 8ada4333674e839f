package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.road.Agv;
import linetwin.model.line.road.Battery;
import linetwin.model.line.road.Dispatch;
import linetwin.model.line.road.RoadEdge;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.road.RoadNode.Kind;
import linetwin.model.line.road.Traffic;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.value.Text;
import linetwin.sim.engine.Ticks;
import org.junit.jupiter.api.Test;

/** AGVs on their roads: constant times, all worked out by hand. AGVs drive at 1 m/s, take 3 s to load and 5 s to unload. */
class RoadStoriesTest {
    /**
     * <pre>
     * home --10 m-- store --20 m-- dock: a, 10 s a vehicle, 1 kit each, bins of 1, called off in 2 s
     *
     * kits taken  0, 10 | 40 | 88      called 2, 12, 42
     * the AGV     2 home, 12 store, 15 loaded, 35 dock, 40 delivered, 60 store, 63 loaded, 83 dock, 88 delivered
     * </pre>
     */
    @Test
    void anAgvFetchesABinBringsItAndTakesTheNextOrderWhereItIs() {
        LineRun run = line(1, Optional.empty(), deadEnd(1)).run();

        assertThat(Trace.of(run, 89)).isEqualTo("""
                20.0 a WORKING>STARVED kit@a
                40.0 a STARVED>WORKING
                50.0 a WORKING>STARVED kit@a
                88.0 a STARVED>WORKING
                """);
        AgvStatus agv = agv(run, 0);
        assertThat(agv.callToDelivery().count()).isEqualTo(2);
        assertThat(agv.callToDelivery().sumMicros()).isEqualTo((38 + 76) * Ticks.PER_SECOND);
        assertThat(agv.lateDeliveries()).isEqualTo(2);
        assertThat(agv.micros(AgvTask.IDLE)).isEqualTo(2 * Ticks.PER_SECOND);
        assertThat(agv.micros(AgvTask.LOADED)).isEqualTo(40 * Ticks.PER_SECOND);
        assertThat(agv.micros(AgvTask.HANDLING)).isEqualTo(16 * Ticks.PER_SECOND);
    }

    /**
     * The same with two AGVs. Between store and dock there is no place to pass, so that the second waits at home from 12 on until the
     * first is home at 70; it delivers at 108.
     */
    @Test
    void whereThereIsNoPlaceToWaitASecondAgvWaitsAtHome() {
        LineRun run = line(2, Optional.empty(), deadEnd(2)).run();
        run.runUntil(30 * Ticks.PER_SECOND);
        assertThat(agv(run, 1).waitsFor()).isEqualTo("agvs-1");
        assertThat(agv(run, 1).lastNode()).isEqualTo("home");

        assertThat(Trace.of(run, 109)).isEqualTo("""
                40.0 a STARVED>WORKING
                50.0 a WORKING>STARVED kit@a
                108.0 a STARVED>WORKING
                """);
        assertThat(agv(run, 1).micros(AgvTask.WAITING)).isEqualTo((70 - 12) * Ticks.PER_SECOND);
    }

    /** On its edge, half way from the store to the dock at 25 s. */
    @Test
    void anAgvTellsWhereItIsAndForWhom() {
        LineRun run = line(1, Optional.empty(), deadEnd(1)).run();
        run.runUntil(25 * Ticks.PER_SECOND);

        AgvStatus agv = agv(run, 0);
        assertThat(agv.task()).isEqualTo(AgvTask.LOADED);
        assertThat(agv.lastNode()).isEqualTo("store");
        assertThat(agv.edge()).isEqualTo("aisle");
        assertThat(agv.nextNode()).isEqualTo("dock");
        assertThat(agv.x()).isEqualTo(20);
        AgvStatus.Order order = Objects.requireNonNull(agv.order());
        assertThat(order.element()).isEqualTo("a");
        assertThat(order.part()).isEqualTo("kit");
        assertThat(Duration.between(order.calledAt(), run.simTime())).isEqualTo(Duration.ofSeconds(23));
    }

    /**
     * A full battery lasts for 100 s of driving, and the AGV charges below 90 %. At 40 s it has driven for 30 s and so goes to
     * the charger, which is 35 m away, where it takes 65 s of the 100 s that an empty one takes, to 140 s; then it fetches the second bin.
     */
    @Test
    void anAgvThatIsLowGoesToTheChargerBeforeItTakesAnotherOrder() {
        Battery battery = new Battery(duration(100), duration(100), 0.9);
        LineRun run = line(1, Optional.of(battery), deadEnd(1)).run();
        run.runUntil(39 * Ticks.PER_SECOND);
        assertThat(agv(run, 0).stateOfChargeFraction()).isEqualTo(0.7);
        run.runUntil(80 * Ticks.PER_SECOND);
        assertThat(agv(run, 0).task()).isEqualTo(AgvTask.CHARGING);
        assertThat(agv(run, 0).lastNode()).isEqualTo("charger");
        assertThat(agv(run, 0).stateOfChargeFraction()).isEqualTo(0.4); // 65 s driven until 75, 5 s charged
        run.runUntil(140 * Ticks.PER_SECOND);
        assertThat(agv(run, 0).stateOfChargeFraction()).isEqualTo(1.0);
        assertThat(Trace.of(run, 184)).isEqualTo("183.0 a STARVED>WORKING\n"); // 15 m, 3 s, 20 m, 5 s
    }

    /** At rest from 30 s on: the order of 12 s was open still when the first one was delivered at 40 s. */
    @Test
    void aFleetWithAShiftPlanTakesNoOrderOutsideItButEndsTheOneInHand() {
        Traffic rests = new Traffic(deadEnd(1), agv(Optional.empty()), Dispatch.OLDEST_CALL, Optional.of("shifts"));
        LineRun run = drawn(1, rests)
                .shifts(Duration.ofSeconds(100), List.of(new Interval(Duration.ZERO, duration(30))), List.of())
                .run();
        run.runUntil(99 * Ticks.PER_SECOND);

        assertThat(agv(run, 0).callToDelivery().count()).isEqualTo(1);
        assertThat(agv(run, 0).task()).isEqualTo(AgvTask.IDLE);
        run.runUntil(150 * Ticks.PER_SECOND);
        assertThat(agv(run, 0).callToDelivery().count()).isEqualTo(2);
    }

    /** It breaks down for 7 s after each 12 s of driving: 2 m behind the store, and 6 m before the dock. */
    @Test
    void anAgvThatBreaksDownOnItsWayHoldsUpWhatItBrings() {
        Agv fragile = new Agv(
                1,
                1,
                seconds(3),
                seconds(5),
                Optional.empty(),
                Optional.of(new Agv.Breakdown(seconds(12), seconds(7))));
        LineRun run = drawn(1, new Traffic(deadEnd(1), fragile, Dispatch.OLDEST_CALL, Optional.empty()))
                .run();
        run.runUntil(20 * Ticks.PER_SECOND);
        assertThat(agv(run, 0).task()).isEqualTo(AgvTask.BROKEN);
        assertThat(agv(run, 0).x()).isEqualTo(12);

        assertThat(Trace.of(run, 59)).isEqualTo("54.0 a STARVED>WORKING\n");
        assertThat(agv(run, 0).micros(AgvTask.BROKEN)).isEqualTo(14 * Ticks.PER_SECOND);
    }

    private static DrawnLine line(int agvs, Optional<Battery> battery, RoadGraph roads) {
        return drawn(agvs, new Traffic(roads, agv(battery), Dispatch.OLDEST_CALL, Optional.empty()));
    }

    private static Agv agv(Optional<Battery> battery) {
        return new Agv(1, 1, seconds(3), seconds(5), battery, Optional.empty());
    }

    private static DrawnLine drawn(int agvs, Traffic traffic) {
        return new DrawnLine()
                .fleet(Fleet.onRoads("agvs", Text.of("agvs"), agvs, seconds(2), traffic))
                .source("a")
                .add(new Station(
                        label("a"),
                        1,
                        work(seconds(10)),
                        Quality.NEUTRAL,
                        new Material(
                                List.of(),
                                List.of(),
                                List.of(new Supply("kit", Text.of("kit"), Optional.empty(), 1, 1, "agvs"))),
                        CarrierUse.NONE,
                        "sink"))
                .sink();
    }

    private static RoadGraph deadEnd(int room) {
        return new RoadGraph(
                List.of(
                        node("home", Kind.PARKING, 0, room),
                        node("yard", Kind.CROSSING, 5, 0),
                        node("charger", Kind.CHARGER, 0, 1),
                        node("store", Kind.STORE, 10, 1),
                        node("dock", Kind.DOCK, 30, 1, "a")),
                List.of(
                        new RoadEdge("park", "home", "yard", 5, false, Double.POSITIVE_INFINITY),
                        new RoadEdge("charge", "charger", "yard", 10, false, Double.POSITIVE_INFINITY),
                        new RoadEdge("fetch", "yard", "store", 5, false, Double.POSITIVE_INFINITY),
                        new RoadEdge("aisle", "store", "dock", 20, false, Double.POSITIVE_INFINITY)));
    }

    private static RoadNode node(String id, Kind kind, double x, int room, String... serves) {
        return new RoadNode(id, Text.of(id), kind, x, 0, List.of(serves), room);
    }

    private static AgvStatus agv(LineRun run, int number) {
        List<AgvStatus> agvs = new ArrayList<>();
        run.report(message -> {
            if (message instanceof StateMessage state && state.agv() != null) {
                agvs.add(state.agv());
            }
        });
        return agvs.get(number);
    }
}

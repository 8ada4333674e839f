package linetwin.model.line.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.resource.Variant;
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
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** Roads from a parking place by a store to the dock of one station, and one thing wrong with them at a time. */
class RoadRulesTest {
    private final List<RoadNode> nodes = new ArrayList<>(List.of(
            new RoadNode("home", Text.of("home"), Kind.PARKING, 0, 0, List.of(), 2),
            node("store", Kind.STORE, 10),
            node("dock", Kind.DOCK, 40, "trim")));
    private final List<RoadEdge> edges =
            new ArrayList<>(List.of(edge("park", "home", "store"), edge("aisle", "store", "dock")));
    private Optional<Battery> battery = Optional.empty();
    private Optional<String> from = Optional.empty();
    private int size = 2;

    private static RoadNode node(String id, Kind kind, double x, String... serves) {
        return new RoadNode(id, Text.of(id), kind, x, 0, List.of(serves), kind == Kind.CROSSING ? 0 : 1);
    }

    private static RoadEdge edge(String id, String begin, String end) {
        return new RoadEdge(id, begin, end, 30, false, Double.POSITIVE_INFINITY);
    }

    private static Distribution seconds(long seconds) {
        return new Distribution.Constant(Duration.ofSeconds(seconds));
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), "shop");
    }

    private List<String> rules() {
        Agv agv = new Agv(1, 1, seconds(10), seconds(10), battery, Optional.empty());
        Traffic traffic = new Traffic(new RoadGraph(nodes, edges), agv, Dispatch.NEAREST_IDLE, Optional.empty());
        Supply kit = new Supply("kit", Text.of("kit"), from, 1, 5, "agvs");
        Element trim = new Station(
                label("trim"),
                1,
                Work.of(seconds(60)),
                Quality.NEUTRAL,
                new Material(List.of(), List.of(), List.of(kit)),
                CarrierUse.NONE,
                "out");
        Line line = new Line(
                "hall",
                new Plant("linetwin", "workbench", Text.of("Hall")),
                new Plan(Instant.EPOCH, 30, Duration.ofMinutes(2)),
                List.of(new Area("shop", Text.of("Shop"), "shop", 0, Optional.empty())),
                List.of(
                        new Source(label("bodies"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, "trim"),
                        trim,
                        new Sink(label("out"), CarrierUse.NONE)),
                List.of(new Variant("m5", Text.of("M5"), 1)),
                List.of(new Colour("white", Text.of("White"), "#ffffff", 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(Fleet.onRoads("agvs", Text.of("AGVs"), size, seconds(20), traffic)));
        List<Misfit> found = new ArrayList<>();
        RoadRules.check(line, found);
        return found.stream()
                .map(misfit -> misfit.element() + " " + misfit.field() + " " + misfit.rule())
                .toList();
    }

    @Test
    void roadsThatLeadEverywhereAreTaken() {
        assertThat(rules()).isEmpty();
    }

    @Test
    void nodesNeedARoadAndCrossingsTwo() {
        nodes.add(node("lonely", Kind.WAITING, 9));
        nodes.add(node("spur", Kind.CROSSING, 20));
        edges.add(edge("to-spur", "store", "spur"));
        assertThat(rules())
                .containsExactly(
                        "agvs roads.nodes.lonely is a waiting without a road; an edge must lead there",
                        "agvs roads.nodes.spur is a crossing at which a road leads nowhere; a road must go on from there");
    }

    @Test
    void edgesLeadFromOneNodeToAnother() {
        edges.add(edge("off", "store", "nowhere"));
        edges.add(edge("ring", "store", "store"));
        assertThat(rules())
                .containsExactly(
                        "agvs roads.edges.off.to is not a node of the roads",
                        "agvs roads.edges.ring.to is where the edge begins; it must lead to another node");
    }

    @Test
    void eachAgvNeedsAPlaceOfItsOwn() {
        size = 3;
        assertThat(rules())
                .containsExactly(
                        "agvs size is more AGVs than can be parked, which is 2; without a place of its own beside"
                                + " the road one AGV could block another for ever");
    }

    @Test
    void docksAreForWhatTheFleetBringsAndOnce() {
        nodes.add(node("nothing", Kind.DOCK, 50));
        nodes.add(node("second", Kind.DOCK, 60, "trim", "paint"));
        edges.add(edge("on", "dock", "nothing"));
        edges.add(edge("further", "nothing", "second"));
        assertThat(rules())
                .containsExactly(
                        "agvs roads.nodes.nothing is a dock for nothing; 'for' must name the elements that bins are brought to"
                                + " there",
                        "agvs roads.nodes.second.for has another dock already; must be one",
                        "agvs roads.nodes.second.for is no element, or element/part, that the fleet brings anything to");
    }

    @Test
    void eachPartNeedsItsStoreAndItsDock() {
        from = Optional.of("racks");
        assertThat(rules()).containsExactly("trim supplies.kit.fleet has no store for panels of 'racks'");
        from = Optional.empty();
        nodes.set(1, node("store", Kind.STORE, 10, "racks"));
        assertThat(rules())
                .containsExactly(
                        "agvs roads.nodes.store.for is no panel store that the fleet fetches bins from",
                        "trim supplies.kit.fleet has no store for parts of the warehouse");
        nodes.set(1, node("store", Kind.STORE, 10));
        nodes.set(2, node("dock", Kind.WAITING, 40));
        assertThat(rules()).containsExactly("trim supplies.kit.fleet has no dock for this part");
    }

    @Test
    void whoGoesThereMustComeBack() {
        edges.set(1, new RoadEdge("aisle", "store", "dock", 30, true, 1));
        assertThat(rules())
                .containsExactly(
                        "agvs roads.nodes.dock leads nowhere: no road leads from there to 'home'; ways never lead"
                                + " through parking and chargers");
        edges.set(1, new RoadEdge("aisle", "dock", "store", 30, true, 1));
        assertThat(rules())
                .containsExactly(
                        "agvs roads.nodes.dock is out of reach: no road leads there from 'home'; ways never lead"
                                + " through parking and chargers");
    }

    @Test
    void aBatteryNeedsAChargerAndLastsForTheLongestOrder() {
        battery = Optional.of(new Battery(Duration.ofMinutes(10), Duration.ofMinutes(5), 0.5));
        assertThat(rules()).containsExactly("agvs agv.battery needs a charger on the roads");
        nodes.add(node("charger", Kind.CHARGER, 5));
        edges.add(edge("charge", "store", "charger"));
        assertThat(rules()).isEmpty();
        battery = Optional.of(new Battery(Duration.ofMinutes(10), Duration.ofMinutes(5), 0.2));
        assertThat(rules())
                .singleElement()
                .asString()
                .startsWith("agvs agv.battery.charge-below is less than the longest order takes from the battery");
        battery = Optional.of(new Battery(Duration.ofMinutes(2), Duration.ofMinutes(5), 0.9));
        assertThat(rules()).anyMatch(rule -> rule.contains("does not last for all roads there and back, 180 s"));
    }
}

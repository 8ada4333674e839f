package linetwin.model.line.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.road.RoadNode.Kind;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** A square of 10 m roads, one of them one way, and a parking place beside it: ways worked out by hand. */
class RoadPathsTest {
    private final RoadGraph roads = new RoadGraph(
            List.of(
                    node("a", Kind.STORE, 0, 0),
                    node("b", Kind.CROSSING, 10, 0),
                    node("c", Kind.DOCK, 10, 10, "trim"),
                    node("d", Kind.CROSSING, 0, 10),
                    node("home", Kind.PARKING, -5, 0)),
            List.of(
                    edge("ab", "a", "b", false, Double.POSITIVE_INFINITY),
                    edge("bc", "b", "c", true, Double.POSITIVE_INFINITY),
                    edge("cd", "c", "d", false, 0.5),
                    edge("da", "d", "a", false, Double.POSITIVE_INFINITY),
                    edge("park", "home", "a", false, Double.POSITIVE_INFINITY),
                    edge("past", "home", "d", false, Double.POSITIVE_INFINITY)));
    private final RoadPaths paths = new RoadPaths(roads, 2);

    private static RoadNode node(String id, Kind kind, double x, double y, String... serves) {
        int room = kind == Kind.CROSSING ? 0 : 1;
        return new RoadNode(id, Text.of(id), kind, x, y, List.of(serves), room);
    }

    private static RoadEdge edge(String id, String from, String to, boolean isOneWay, double limit) {
        return new RoadEdge(id, from, to, 10, isOneWay, limit);
    }

    private double seconds(String from, String to) {
        return paths.seconds(roads.indexOf(from), roads.indexOf(to));
    }

    private int next(String from, String to) {
        return paths.next(roads.indexOf(from), roads.indexOf(to));
    }

    @Test
    void theQuickestWayCountsAndNotTheShortest() {
        assertThat(seconds("a", "c")).isEqualTo(10); // by b; by d it is as far, but slow
        assertThat(next("a", "c")).isEqualTo(0);
        assertThat(seconds("c", "a")).isEqualTo(25); // back by d, since the road from b is one way
        assertThat(next("c", "a")).isEqualTo(4);
        assertThat(seconds("b", "d")).isEqualTo(10);
        assertThat(next("b", "d")).isEqualTo(1); // along the first edge, backwards
    }

    @Test
    void waysNeverLeadThroughAPlaceBesideTheRoadButBeginAndEndThere() {
        assertThat(seconds("home", "c")).isEqualTo(15);
        assertThat(seconds("a", "home")).isEqualTo(5);
        assertThat(seconds("d", "a")).isEqualTo(5);
        assertThat(seconds("a", "a")).isZero();
        assertThat(next("a", "a")).isEqualTo(RoadPaths.NONE);
    }

    @Test
    void whereNoRoadLeadsThereIsNoWay() {
        RoadGraph apart = new RoadGraph(
                List.of(node("a", Kind.STORE, 0, 0), node("b", Kind.DOCK, 10, 0, "trim")),
                List.of(edge("ab", "a", "b", true, Double.POSITIVE_INFINITY), edge("off", "b", "x", false, 1)));
        RoadPaths ways = new RoadPaths(apart, 1);
        assertThat(ways.seconds(0, 1)).isEqualTo(10);
        assertThat(ways.seconds(1, 0)).isInfinite();
        assertThat(ways.next(1, 0)).isEqualTo(RoadPaths.NONE);
    }

    @Test
    void storesAndDocksAreFoundByWhatTheyServe() {
        RoadGraph hall = new RoadGraph(
                List.of(
                        node("panels", Kind.STORE, 0, 0, "press-store"),
                        node("warehouse", Kind.STORE, 0, 5),
                        node("line-side", Kind.DOCK, 9, 0, "trim"),
                        node("kit-side", Kind.DOCK, 9, 5, "trim/kit")),
                List.of());
        assertThat(hall.findStore(Optional.empty())).map(RoadNode::id).contains("warehouse");
        assertThat(hall.findStore(Optional.of("press-store"))).map(RoadNode::id).contains("panels");
        assertThat(hall.findStore(Optional.of("other"))).isEmpty();
        assertThat(hall.findDock("trim", "kit")).map(RoadNode::id).contains("kit-side");
        assertThat(hall.findDock("trim", "clips")).map(RoadNode::id).contains("line-side");
        assertThat(hall.findDock("final", "clips")).isEmpty();
        assertThat(hall.indexOf("nowhere")).isNegative();
    }
}

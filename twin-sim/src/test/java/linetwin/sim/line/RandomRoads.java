package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Line;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Fleet;
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
import linetwin.model.value.Text;

/**
 * A line to which AGVs bring bins on roads that are drawn from a seed: narrow ways there and back, docks on the way and at dead ends,
 * rings, one-way stretches, hardly a place to wait; the ground for laws.
 */
final class RandomRoads {
    private static final List<Dispatch> RULES = List.of(Dispatch.values());

    private final SplittableRandom random;
    private final List<RoadNode> nodes = new ArrayList<>();
    private final List<RoadEdge> edges = new ArrayList<>();

    private RandomRoads(long seed) {
        random = new SplittableRandom(seed);
    }

    static Line of(long seed) {
        return new RandomRoads(seed).line();
    }

    private Line line() {
        int stations = 2 + random.nextInt(4);
        int agvs = 1 + random.nextInt(5);
        DrawnLine drawn = new DrawnLine().source("s0");
        for (int i = 0; i < stations; i++) {
            Supply kit = new Supply("kit", Text.of("kit"), Optional.empty(), 1, 2 + random.nextInt(9), "agvs");
            drawn.add(new Station(
                    label("s" + i),
                    1,
                    work(exponential(40)),
                    Quality.NEUTRAL,
                    new Material(List.of(), List.of(), List.of(kit)),
                    CarrierUse.NONE,
                    i == stations - 1 ? "sink" : "s" + (i + 1)));
        }
        return drawn.fleet(Fleet.onRoads("agvs", Text.of("agvs"), agvs, exponential(10), traffic(stations, agvs)))
                .sink()
                .line();
    }

    private Traffic traffic(int stations, int agvs) {
        return new Traffic(
                roads(stations, agvs),
                new Agv(
                        1.5,
                        1,
                        exponential(15),
                        seconds(12),
                        random.nextBoolean()
                                ? Optional.of(new Battery(duration(9_000), duration(1_200), 0.5))
                                : Optional.empty(),
                        random.nextBoolean()
                                ? Optional.of(new Agv.Breakdown(exponential(2_000), exponential(60)))
                                : Optional.empty()),
                RULES.get(random.nextInt(RULES.size())),
                Optional.empty());
    }

    private RoadGraph roads(int stations, int agvs) {
        node("home", Kind.PARKING, agvs);
        node("charger", Kind.CHARGER, 1);
        node("yard", random.nextBoolean() ? Kind.CROSSING : Kind.WAITING, 1);
        node("store", Kind.STORE, 1);
        edge("home", "yard", false);
        edge("charger", "yard", false);
        edge("yard", "store", false);
        String last = random.nextBoolean() ? "yard" : "store";
        for (int i = 0; i < stations; i++) {
            last = dock(i, last);
        }
        if (random.nextBoolean() || nodes.get(nodes.size() - 1).kind() == Kind.CROSSING) {
            edge(last, "yard", random.nextBoolean()); // a ring
        }
        return new RoadGraph(nodes, edges);
    }

    /** On the way, or at the end of a road that leads off it. */
    private String dock(int station, String last) {
        String dock = "dock-" + station;
        if (random.nextBoolean()) {
            node(dock, Kind.DOCK, 1, "s" + station);
            edge(last, dock, false);
            return dock;
        }
        String fork = "fork-" + station;
        node(fork, random.nextBoolean() ? Kind.CROSSING : Kind.WAITING, 1);
        edge(last, fork, false);
        node(dock, Kind.DOCK, 1, "s" + station);
        edge(fork, dock, false);
        return fork;
    }

    private void node(String id, Kind kind, int room, String... serves) {
        int number = nodes.size();
        nodes.add(new RoadNode(
                id, Text.of(id), kind, 10 * number, number % 3, List.of(serves), kind == Kind.CROSSING ? 0 : room));
    }

    private void edge(String from, String to, boolean isOneWay) {
        edges.add(new RoadEdge(
                "e" + edges.size(),
                from,
                to,
                5 + random.nextInt(40),
                isOneWay,
                random.nextBoolean() ? 0.8 : Double.POSITIVE_INFINITY));
    }
}

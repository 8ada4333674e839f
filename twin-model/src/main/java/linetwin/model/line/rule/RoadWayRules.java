package linetwin.model.line.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.road.Battery;
import linetwin.model.line.road.RoadEdge;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.road.RoadNode.Kind;
import linetwin.model.line.road.RoadPaths;
import linetwin.model.line.road.Traffic;

/** The rules that an AGV comes wherever it must and back again, and that its battery lasts for that. */
final class RoadWayRules {
    private final Line line;
    private final Fleet fleet;
    private final RoadGraph roads;
    private final RoadPaths empty;
    private final RoadPaths loaded;
    private final List<Misfit> found;

    /** A part's way from its store to its dock, by the numbers of their nodes. */
    private record Delivery(int store, int dock) {}

    private RoadWayRules(Line line, Fleet fleet, Traffic traffic, List<Misfit> found) {
        this.line = line;
        this.fleet = fleet;
        roads = traffic.roads();
        empty = new RoadPaths(roads, traffic.agv().speed());
        loaded = new RoadPaths(roads, traffic.agv().loadedSpeed());
        this.found = found;
    }

    /** Only once the roads themselves are in order. */
    static void check(Line line, Fleet fleet, Traffic traffic, List<Misfit> found) {
        int before = found.size();
        RoadWayRules rules = new RoadWayRules(line, fleet, traffic, found);
        rules.checkWays();
        if (found.size() == before) {
            traffic.agv().battery().ifPresent(rules::checkBattery);
        }
    }

    private List<Integer> homes() {
        return roads.homes(fleet.size()).stream().distinct().toList();
    }

    private List<Integer> chargers() {
        return roads.ofKind(Kind.CHARGER).map(node -> roads.indexOf(node.id())).toList();
    }

    private Set<Delivery> deliveries() {
        Set<Delivery> deliveries = new LinkedHashSet<>();
        line.workPlaces()
                .forEach(place -> place.material().supplies().stream()
                        .filter(supply -> supply.fleet().equals(fleet.id()))
                        .forEach(supply -> deliveries.add(new Delivery(
                                index(roads.findStore(supply.from())),
                                index(roads.findDock(place.id(), supply.part()))))));
        return deliveries;
    }

    private int index(Optional<RoadNode> node) {
        return roads.indexOf(node.orElseThrow().id());
    }

    private void checkWays() {
        for (int node = 0; node < roads.nodes().size(); node++) {
            for (int home : homes()) {
                requireWay(home, node, node);
                requireWay(node, home, node);
            }
        }
        for (Delivery delivery : deliveries()) {
            requireWay(delivery.store(), delivery.dock(), delivery.dock());
            chargers().forEach(charger -> requireWay(delivery.dock(), charger, charger));
        }
    }

    /** Of several ways that one node lacks, the first is told. */
    private void requireWay(int from, int to, int at) {
        String field = "roads.nodes." + id(at);
        boolean isKnown = found.stream()
                .anyMatch(misfit ->
                        misfit.element().equals(fleet.id()) && misfit.field().equals(field));
        if (from != to && empty.next(from, to) == RoadPaths.NONE && !isKnown) {
            String rule = from == at
                    ? "leads nowhere: no road leads from there to '" + id(to) + "'"
                    : "is out of reach: no road leads there from '" + id(from) + "'";
            found.add(new Misfit(
                    fleet.id(), field, id(at), rule + "; ways never lead through parking and chargers", List.of()));
        }
    }

    private String id(int node) {
        return roads.nodes().get(node).id();
    }

    private void checkBattery(Battery battery) {
        double full = battery.driving().toMillis() / 1000.0;
        double allRoads = 2 * roads.edges().stream().mapToDouble(this::slowest).sum();
        if (allRoads > full) {
            add("agv.battery.driving", "does not last for all roads there and back, " + Math.round(allRoads) + " s");
        }
        double needed = deliveries().stream().mapToDouble(this::longest).max().orElse(0) / full;
        if (needed > battery.chargeBelow()) {
            add(
                    "agv.battery.charge-below",
                    "is less than the longest order takes from the battery, with the way to a charger, "
                            + Math.ceil(needed * 1000) / 10 + " %; an AGV would be flat on its way");
        }
    }

    private void add(String field, String rule) {
        found.add(new Misfit(fleet.id(), field, "", rule, List.of()));
    }

    private double slowest(RoadEdge edge) {
        return Math.max(empty.seconds(edge), loaded.seconds(edge));
    }

    /** Seconds of driving from wherever the AGV took the order until it is charged. */
    private double longest(Delivery delivery) {
        Stream<Integer> begins = Stream.of(
                        homes().stream(),
                        chargers().stream(),
                        deliveries().stream().map(Delivery::dock))
                .flatMap(nodes -> nodes);
        double there = begins.mapToDouble(node -> finite(empty.seconds(node, delivery.store())))
                .max()
                .orElse(0);
        double back = homes().stream()
                .mapToDouble(home -> empty.seconds(delivery.dock(), home)
                        + chargers().stream()
                                .mapToDouble(charger -> empty.seconds(home, charger))
                                .min()
                                .orElse(0))
                .max()
                .orElse(0);
        return there + loaded.seconds(delivery.store(), delivery.dock()) + back;
    }

    private static double finite(double seconds) {
        return seconds == Double.POSITIVE_INFINITY ? 0 : seconds;
    }
}

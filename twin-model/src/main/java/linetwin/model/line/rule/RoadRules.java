package linetwin.model.line.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import linetwin.model.line.Line;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.road.RoadEdge;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.road.RoadNode.Kind;
import linetwin.model.line.road.Traffic;

/** The rules that all nodes of a fleet's roads lie at a road, and that each part that it brings has its store and dock. */
final class RoadRules {
    private final Line line;
    private final Fleet fleet;
    private final Traffic traffic;
    private final RoadGraph roads;
    private final List<Misfit> found;

    private RoadRules(Line line, Fleet fleet, Traffic traffic, List<Misfit> found) {
        this.line = line;
        this.fleet = fleet;
        this.traffic = traffic;
        roads = traffic.roads();
        this.found = found;
    }

    static void check(Line line, List<Misfit> found) {
        line.fleets()
                .forEach(fleet ->
                        fleet.traffic().ifPresent(traffic -> new RoadRules(line, fleet, traffic, found).check()));
    }

    private void check() {
        int before = found.size();
        roads.edges().forEach(this::checkEnds);
        roads.nodes().forEach(this::checkRoad);
        roads.ofKind(Kind.STORE).forEach(this::checkStore);
        roads.ofKind(Kind.DOCK).forEach(this::checkDock);
        checkParking();
        checkChargers();
        line.workPlaces().forEach(this::checkSupplies);
        if (found.size() == before) {
            RoadWayRules.check(line, fleet, traffic, found);
        }
    }

    private void checkEnds(RoadEdge edge) {
        List<String> nodes = roads.nodes().stream().map(RoadNode::id).toList();
        requireNode(edge, "from", edge.from(), nodes);
        requireNode(edge, "to", edge.to(), nodes);
        if (edge.from().equals(edge.to())) {
            add(
                    "roads.edges." + edge.id() + ".to",
                    edge.to(),
                    "is where the edge begins; it must lead to another node");
        }
    }

    private void requireNode(RoadEdge edge, String field, String node, List<String> nodes) {
        if (!nodes.contains(node)) {
            String at = "roads.edges." + edge.id() + "." + field;
            found.add(new Misfit(fleet.id(), at, node, "is not a node of the roads", nodes));
        }
    }

    private void checkRoad(RoadNode node) {
        Set<String> neighbours = new HashSet<>();
        for (RoadEdge edge : roads.edges()) {
            if (edge.from().equals(node.id())) {
                neighbours.add(edge.to());
            } else if (edge.to().equals(node.id())) {
                neighbours.add(edge.from());
            }
        }
        if (neighbours.isEmpty()) {
            add(node, "is a " + word(node) + " without a road; an edge must lead there");
        } else if (neighbours.size() == 1 && node.kind() == Kind.CROSSING) {
            add(node, "is a crossing at which a road leads nowhere; a road must go on from there");
        }
    }

    private void checkStore(RoadNode store) {
        for (String panels : store.serves()) {
            boolean isFetched = line.workPlaces()
                    .flatMap(place -> place.material().supplies().stream())
                    .anyMatch(supply -> isOurs(supply)
                            && supply.from().filter(panels::equals).isPresent());
            if (!isFetched) {
                add("roads.nodes." + store.id() + ".for", panels, "is no panel store that the fleet fetches bins from");
            }
        }
    }

    private void checkDock(RoadNode dock) {
        if (dock.serves().isEmpty()) {
            add(dock, "is a dock for nothing; 'for' must name the elements that bins are brought to there");
        }
        for (String served : dock.serves()) {
            String field = "roads.nodes." + dock.id() + ".for";
            if (line.workPlaces().noneMatch(place -> isServed(place, served))) {
                add(field, served, "is no element, or element/part, that the fleet brings anything to");
            }
            boolean isTwice = roads.ofKind(Kind.DOCK)
                    .takeWhile(other -> !other.equals(dock))
                    .anyMatch(other -> other.serves().contains(served));
            if (isTwice) {
                add(field, served, "has another dock already; must be one");
            }
        }
    }

    private boolean isServed(WorkPlace place, String served) {
        return place.material().supplies().stream()
                .filter(this::isOurs)
                .anyMatch(supply -> served.equals(place.id()) || served.equals(place.id() + "/" + supply.part()));
    }

    private void checkParking() {
        int room = roads.ofKind(Kind.PARKING).mapToInt(RoadNode::room).sum();
        if (room < fleet.size()) {
            add(
                    "size",
                    String.valueOf(fleet.size()),
                    "is more AGVs than can be parked, which is " + room
                            + "; without a place of its own beside the road one AGV could block another for ever");
        }
    }

    private void checkChargers() {
        if (traffic.agv().battery().isPresent()
                && roads.ofKind(Kind.CHARGER).findAny().isEmpty()) {
            add("agv.battery", "", "needs a charger on the roads");
        }
    }

    private void checkSupplies(WorkPlace place) {
        for (Supply supply : place.material().supplies()) {
            if (isOurs(supply)) {
                String field = "supplies." + supply.part() + ".fleet";
                if (roads.findDock(place.id(), supply.part()).isEmpty()) {
                    found.add(new Misfit(place.id(), field, fleet.id(), "has no dock for this part", List.of()));
                } else if (roads.findStore(supply.from()).isEmpty()) {
                    String rule = supply.from()
                            .map(store -> "has no store for panels of '" + store + "'")
                            .orElse("has no store for parts of the warehouse");
                    found.add(new Misfit(place.id(), field, fleet.id(), rule, List.of()));
                }
            }
        }
    }

    private boolean isOurs(Supply supply) {
        return supply.fleet().equals(fleet.id());
    }

    private static String word(RoadNode node) {
        return node.kind().name().toLowerCase(Locale.ROOT);
    }

    private void add(RoadNode node, String rule) {
        add("roads.nodes." + node.id(), node.id(), rule);
    }

    private void add(String field, String value, String rule) {
        found.add(new Misfit(fleet.id(), field, value, rule, List.of()));
    }
}

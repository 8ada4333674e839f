package linetwin.link.vda5050;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import linetwin.model.line.road.RoadNode;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.telemetry.body.FleetDescription.Edge;
import linetwin.model.telemetry.body.FleetDescription.Node;
import org.jspecify.annotations.Nullable;

/** The roads of a fleet, as they are described. */
final class Roads {
    private final FleetDescription fleet;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Edge> edges = new HashMap<>();
    private final Map<String, List<Step>> steps = new HashMap<>();

    /** One edge in one direction. */
    record Step(Edge edge, String to) {}

    private record Reached(String node, double metres) {}

    Roads(FleetDescription fleet) {
        this.fleet = fleet;
        fleet.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Edge edge : fleet.edges()) {
            edges.put(edge.id(), edge);
            step(edge.from(), new Step(edge, edge.to()));
            if (!edge.oneWay()) {
                step(edge.to(), new Step(edge, edge.from()));
            }
        }
    }

    private void step(String from, Step step) {
        steps.computeIfAbsent(from, node -> new ArrayList<>()).add(step);
    }

    String map() {
        return fleet.id();
    }

    Optional<Node> node(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : nodes.get(id));
    }

    /** The way from a node over an edge to another node: the shortest after the edge. Empty if there is none. */
    Optional<List<Step>> wayOver(String from, String edge, String to) {
        Edge first = edges.get(edge);
        if (first == null) {
            return Optional.empty();
        }
        String next = first.from().equals(from) ? first.to() : first.from();
        return way(next, to).map(rest -> {
            List<Step> all = new ArrayList<>();
            all.add(new Step(first, next));
            all.addAll(rest);
            return all;
        });
    }

    /** The shortest way between two nodes; empty if there is none. */
    Optional<List<Step>> way(String from, String to) {
        Map<String, Double> best = new HashMap<>(Map.of(from, 0.0));
        Map<String, Step> by = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingDouble(Reached::metres));
        open.add(new Reached(from, 0));
        for (Reached at = open.poll(); at != null && !at.node().equals(to); at = open.poll()) {
            for (Step step : steps.getOrDefault(at.node(), List.of())) {
                double metres = at.metres() + step.edge().metres();
                if (metres < best.getOrDefault(step.to(), Double.POSITIVE_INFINITY)) {
                    best.put(step.to(), metres);
                    by.put(step.to(), step);
                    before.put(step.to(), at.node());
                    open.add(new Reached(step.to(), metres));
                }
            }
        }
        return best.containsKey(to) ? Optional.of(back(from, to, by, before)) : Optional.empty();
    }

    private static List<Step> back(String from, String to, Map<String, Step> by, Map<String, String> before) {
        List<Step> way = new ArrayList<>();
        String at = to;
        while (!at.equals(from)) {
            Step step = by.get(at);
            String previous = before.get(at);
            if (step == null || previous == null) {
                throw new IllegalStateException("no way leads to node '" + at + "'");
            }
            way.add(step);
            at = previous;
        }
        Collections.reverse(way);
        return way;
    }

    /**
     * Where an AGV takes its load on or puts it down: the dock that serves who called, or the store if there is one alone. Empty if
     * nothing tells which it is.
     */
    Optional<String> goal(AgvStatus status) {
        AgvStatus.Order order = status.order();
        if (order == null) {
            return Optional.empty();
        }
        if (!status.loaded()) {
            return only(fleet.nodes().stream()
                    .filter(node -> node.kind() == RoadNode.Kind.STORE)
                    .toList());
        }
        Optional<String> ofPart = only(serving(order.element() + '/' + order.part()));
        return ofPart.isPresent() ? ofPart : only(serving(order.element()));
    }

    private List<Node> serving(String what) {
        return fleet.nodes().stream()
                .filter(node ->
                        node.kind() == RoadNode.Kind.DOCK && node.serves().contains(what))
                .toList();
    }

    private static Optional<String> only(List<Node> found) {
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** Which way an edge leads from a node, from -π to π; empty if there is no such edge. */
    Optional<Double> heading(String from, @Nullable String edge) {
        Edge found = edge == null ? null : edges.get(edge);
        if (found == null) {
            return Optional.empty();
        }
        Optional<Node> end = node(found.from().equals(from) ? found.to() : found.from());
        return node(from).flatMap(begin -> end.map(it -> Math.atan2(it.y() - begin.y(), it.x() - begin.x())));
    }
}

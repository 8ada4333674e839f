package linetwin.ui.line.layout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** The ways between the elements of a described line; a synchronous line is replaced by its positions. */
public final class Network {
    private final Map<String, ElementDescription> byId;
    private final Map<String, List<ElementDescription>> positions;
    private final List<ElementDescription> shown;
    private final List<ElementDescription> ends;
    private final List<Edge> edges;

    public Network(LineDescription line) {
        byId = line.elements().stream().collect(toMap(ElementDescription::id, Function.identity()));
        positions = line.elements().stream()
                .filter(element -> element.within() != null)
                .collect(groupingBy(element -> String.valueOf(element.within())));
        ends = line.elements().stream().filter(Network::isEnd).toList();
        shown = line.elements().stream()
                .filter(element -> !isEnd(element))
                .filter(element -> element.kind() != Kind.SYNCHRONOUS_LINE || !positions.containsKey(element.id()))
                .toList();
        edges = findEdges(line);
    }

    private static boolean isEnd(ElementDescription element) {
        return element.kind() == Kind.SOURCE || element.kind() == Kind.SINK;
    }

    /** Where items begin and leave: drawn beside their neighbour, without a place of their own. */
    public List<ElementDescription> ends() {
        return ends;
    }

    /** The elements that get a place of their own, in the order of the description. */
    public List<ElementDescription> shown() {
        return shown;
    }

    public List<Edge> edges() {
        return edges;
    }

    /** Where items go from here by the regular route. */
    public Optional<String> next(String id) {
        return edges.stream()
                .filter(edge -> isRegular(edge) && edge.from().equals(id))
                .map(Edge::to)
                .findFirst();
    }

    private List<Edge> findEdges(LineDescription line) {
        Set<Edge> found = new LinkedHashSet<>();
        for (ElementDescription element : line.elements()) {
            List<String> routes = routesOf(element);
            for (int i = 0; i < routes.size(); i++) {
                add(found, element.id(), entryOf(routes.get(i)), kindOf(element, routes.get(i), i));
            }
        }
        for (ElementDescription element : shown) {
            for (String part : element.joins()) {
                if (!found.contains(new Edge(part, element.id(), Edge.Kind.FLOW))) {
                    add(found, part, element.id(), Edge.Kind.JOIN);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether items come here from outside of a group of elements, such as from a source or from another area. */
    boolean isEntry(String id, Set<String> group) {
        return edges.stream()
                .anyMatch(
                        edge -> edge.to().equals(id) && edge.kind() != Edge.Kind.JOIN && !group.contains(edge.from()));
    }

    /** Whether an arrow other than that of this end leads to (or, at its end, from) the same cell. */
    public boolean hasOtherWay(String end, boolean begins, Cell cell, Map<String, Cell> cells) {
        return edges.stream()
                .filter(edge -> !(begins ? edge.from() : edge.to()).equals(end))
                .anyMatch(edge -> cell.equals(cells.get(begins ? edge.to() : edge.from())));
    }

    private static boolean isRegular(Edge edge) {
        return edge.kind() == Edge.Kind.FLOW || edge.kind() == Edge.Kind.BELT;
    }

    private Edge.Kind kindOf(ElementDescription from, String to, int route) {
        ElementDescription next = byId.get(to);
        if (next != null && from.within() != null && from.within().equals(next.within())) {
            return Edge.Kind.BELT;
        }
        return route == 0 ? Edge.Kind.FLOW : Edge.Kind.BRANCH;
    }

    private void add(Set<Edge> found, String from, String to, Edge.Kind kind) {
        if (byId.containsKey(from) && byId.containsKey(to) && !positions.containsKey(from)) {
            found.add(new Edge(from, to, kind));
        }
    }

    private List<String> routesOf(ElementDescription element) {
        if (element.within() == null || !element.routes().isEmpty()) {
            return element.routes();
        }
        List<ElementDescription> all = new ArrayList<>(positions.get(element.within()));
        int after = all.indexOf(element) + 1;
        if (after < all.size()) {
            return List.of(all.get(after).id());
        }
        ElementDescription line = byId.get(element.within());
        return line == null ? List.of() : line.routes();
    }

    private String entryOf(String id) {
        return positions.containsKey(id) ? positions.get(id).get(0).id() : id;
    }
}

package linetwin.model.kpi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** Which elements of a described line matter for which KPI. */
public final class LineLayout {
    /** The id of the area whose inspections say what is right first time in paint. */
    private static final String PAINTING = "painting";

    private final List<ElementDescription> elements;

    public LineLayout(LineDescription line) {
        elements = line.elements();
    }

    /** Whether ISO 22400 KPIs and the bottleneck make sense for it: not for sources, conveyors and sinks. */
    public static boolean isWorking(ElementDescription element) {
        return element.kind().works();
    }

    public Stream<ElementDescription> working() {
        return elements.stream().filter(LineLayout::isWorking);
    }

    public Stream<ElementDescription> ofKind(Kind kind) {
        return elements.stream().filter(element -> element.kind() == kind);
    }

    /** Stations of the painting area that send to rework, on the regular route: a check after a rework is no first one. */
    Stream<ElementDescription> paintInspections() {
        Set<String> regular = regularRoute();
        return ofKind(Kind.STATION)
                .filter(element ->
                        element.area().equals(PAINTING) && element.routes().size() > 1)
                .filter(element -> regular.contains(element.id()));
    }

    /** Ids of the elements that a vehicle visits to which nothing happens. */
    Set<String> regularRoute() {
        Set<String> visited = new HashSet<>();
        ofKind(Kind.SOURCE).map(ElementDescription::id).forEach(source -> {
            Optional<String> next = Optional.of(source);
            while (next.isPresent() && visited.add(next.get())) {
                next = findFirstRoute(next.get());
            }
        });
        return visited;
    }

    /** The elements that vehicles visit: those from which items come to a sink without being joined to others on the way. */
    Stream<ElementDescription> vehicleElements() {
        Set<String> visited = new HashSet<>();
        Deque<ElementDescription> next = new ArrayDeque<>(ofKind(Kind.SINK).toList());
        while (!next.isEmpty()) {
            ElementDescription element = next.remove();
            if (visited.add(element.id())) {
                positionsOf(element).map(ElementDescription::id).forEach(visited::add);
                elements.stream()
                        .filter(other -> other.routes().contains(element.id()) && !isJoined(other, element))
                        .forEach(next::add);
            }
        }
        return elements.stream().filter(element -> visited.contains(element.id()));
    }

    /** Whether what comes from an element is joined to the items of the other, or of one of its positions. */
    private boolean isJoined(ElementDescription part, ElementDescription to) {
        return Stream.concat(Stream.of(to), positionsOf(to))
                .anyMatch(element -> element.joins().contains(part.id()));
    }

    private Optional<String> findFirstRoute(String id) {
        return elements.stream()
                .filter(element -> element.id().equals(id))
                .flatMap(element -> element.routes().stream())
                .findFirst();
    }

    /** The nearest station or position before the last sink. */
    public Optional<ElementDescription> findLastStation() {
        return findLast(station -> true);
    }

    /** The nearest one that works on one item at a time, so that its working time is that of its items. */
    public Optional<ElementDescription> findLastOfOnePlace() {
        return findLast(station -> station.places() == 1);
    }

    private Optional<ElementDescription> findLast(Predicate<ElementDescription> which) {
        Deque<ElementDescription> next = new ArrayDeque<>();
        ofKind(Kind.SINK).reduce((first, second) -> second).ifPresent(next::add);
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            ElementDescription element = next.remove();
            if (element.kind() == Kind.STATION && which.test(element)) {
                return Optional.of(element);
            }
            if (element.kind() == Kind.SYNCHRONOUS_LINE) {
                return positionsOf(element).reduce((first, second) -> second);
            }
            elements.stream()
                    .filter(other -> other.routes().contains(element.id()) && seen.add(other.id()))
                    .forEach(next::add);
        }
        return Optional.empty();
    }

    private Stream<ElementDescription> positionsOf(ElementDescription synchronousLine) {
        return elements.stream().filter(element -> synchronousLine.id().equals(element.within()));
    }
}

package linetwin.sim.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import linetwin.model.kpi.Figure;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.WorkPlace;

/** How many items go from where to where, by the figures that a run gives for each element. */
final class ItemFlow {
    /** Where items go that end: scrap, and what a sink takes. */
    private static final String NOWHERE = "";

    private final Map<String, List<Part>> parts = new LinkedHashMap<>();

    ItemFlow(Line line) {
        line.elements().forEach(this::add);
        line.elements().forEach(this::markJoined);
    }

    /** A part of what leaves an element: the named rate, times a sign, goes there. */
    private record Part(String rate, int sign, String to) {}

    private void add(Element element) {
        List<String> routes = element.routes();
        String to = routes.isEmpty() ? NOWHERE : routes.get(0);
        parts.put(
                element.id(),
                switch (element.kind()) {
                    case STATION -> worked(to, routes.size() > 1 ? routes.get(1) : NOWHERE);
                    case CONVEYOR ->
                        List.of(
                                new Part("leftPerHour", 1, to),
                                new Part("scrappedPerHour", -1, to),
                                new Part("scrappedPerHour", 1, NOWHERE));
                    case BUFFER, SYNCHRONOUS_LINE, PANEL_STORE -> List.of(new Part("leftPerHour", 1, to));
                    case SOURCE, PRESS_LINE, SINK -> List.of(new Part("processedPerHour", 1, to));
                });
        List<WorkPlace> inner = element.innerPlaces();
        for (int i = 0; i < inner.size(); i++) {
            String next = i + 1 == inner.size() ? to : inner.get(i + 1).id();
            parts.put(inner.get(i).id(), worked(next, NOWHERE));
        }
    }

    private static List<Part> worked(String to, String reworkTo) {
        return List.of(
                new Part("processedPerHour", 1, to),
                new Part("reworkedPerHour", -1, to),
                new Part("scrappedPerHour", -1, to),
                new Part("reworkedPerHour", 1, reworkTo),
                new Part("scrappedPerHour", 1, NOWHERE));
    }

    /** A part that is joined to another item ends there. */
    private void markJoined(Element element) {
        element.joins().forEach(from -> end(from, element.id()));
    }

    private void end(String from, String to) {
        List<Part> ended = new ArrayList<>();
        parts.getOrDefault(from, List.of())
                .forEach(part -> ended.add(part.to.equals(to) ? new Part(part.rate, part.sign, NOWHERE) : part));
        parts.put(from, ended);
    }

    /** Items that leave the element, wherever they go. */
    double perHour(String element, ToDoubleFunction<Figure> figures) {
        return rate(element, figures, part -> true);
    }

    /** Items that leave the elements for another one, or end. */
    double leavingPerHour(Set<String> elements, ToDoubleFunction<Figure> figures) {
        return elements.stream()
                .mapToDouble(element -> rate(element, figures, part -> !elements.contains(part.to)))
                .sum();
    }

    private double rate(String element, ToDoubleFunction<Figure> figures, Predicate<Part> which) {
        return parts.getOrDefault(element, List.of()).stream()
                .filter(which)
                .mapToDouble(part -> part.sign * figures.applyAsDouble(Figure.of(element, part.rate)))
                .sum();
    }
}

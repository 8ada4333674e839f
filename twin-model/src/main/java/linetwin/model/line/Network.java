package linetwin.model.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The elements of a line and the routes between them, as a graph; looked up by id, since that is quick to compare. */
final class Network {
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, List<String>> feeders = new HashMap<>();

    Network(Line line) {
        for (Element element : line.elements()) {
            elements.putIfAbsent(element.id(), element);
            for (String route : Set.copyOf(element.routes())) {
                feeders.computeIfAbsent(route, id -> new ArrayList<>()).add(element.id());
            }
        }
    }

    /** The elements that this one sends items to; routes that lead nowhere are left out. */
    List<Element> next(Element element) {
        List<Element> next = new ArrayList<>();
        for (String route : element.routes()) {
            Element to = elements.get(route);
            if (to != null) {
                next.add(to);
            }
        }
        return next;
    }

    /** Ids of the elements that send items to this one. */
    List<String> feeders(String id) {
        return feeders.getOrDefault(id, List.of());
    }

    /** By id, the elements that items of this one come to, nearest first, if they go only where they may pass. */
    Map<String, Element> ahead(Element from, Predicate<Element> mayPass) {
        Map<String, Element> ahead = new LinkedHashMap<>();
        Deque<Element> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Element next : next(open.remove())) {
                if (mayPass.test(next) && ahead.putIfAbsent(next.id(), next) == null) {
                    open.add(next);
                }
            }
        }
        return ahead;
    }
}

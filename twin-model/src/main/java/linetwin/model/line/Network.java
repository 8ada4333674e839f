package linetwin.model.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The elements of a line and the routes between them, as a graph; looked up by id, since that is quick to compare. */
public final class Network {
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, List<String>> feeders = new HashMap<>();

    public Network(Line line) {
        for (Element element : line.elements()) {
            elements.putIfAbsent(element.id(), element);
            for (String route : routes(element)) {
                feeders.computeIfAbsent(route, id -> new ArrayList<>()).add(element.id());
            }
        }
    }

    /** Ids of the elements that this one sends items to, each once. */
    public static List<String> routes(Element element) {
        return element.routes().stream().distinct().toList();
    }

    /** The elements that this one sends items to; routes that lead nowhere are left out. */
    List<Element> next(Element element) {
        List<Element> next = new ArrayList<>();
        for (String route : routes(element)) {
            Element to = elements.get(route);
            if (to != null) {
                next.add(to);
            }
        }
        return next;
    }

    /** The element with this id. */
    public Optional<Element> find(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** Ids of the elements that send items to this one. */
    public List<String> feeders(String id) {
        return feeders.getOrDefault(id, List.of());
    }

    /** Ids of the elements whose items come to one of these, and of these. */
    public Set<String> behind(Set<String> ends) {
        Set<String> behind = new HashSet<>(ends);
        Deque<String> open = new ArrayDeque<>(ends);
        while (!open.isEmpty()) {
            for (String feeder : feeders(open.remove())) {
                if (behind.add(feeder)) {
                    open.add(feeder);
                }
            }
        }
        return behind;
    }

    /**
     * Ids of the elements that are left when those that no element left leads to are taken away, again and again; every loop
     * of elements that items may pass is among them.
     */
    public Set<String> onOrAfterLoops(Predicate<Element> mayPass) {
        Map<String, Integer> leading = new HashMap<>();
        elements.values().stream()
                .filter(mayPass)
                .forEach(element -> routes(element).forEach(route -> leading.merge(route, 1, Integer::sum)));
        Deque<Element> free = new ArrayDeque<>(elements.values());
        free.removeIf(element -> leading.containsKey(element.id()));
        while (!free.isEmpty()) {
            Element element = free.remove();
            if (mayPass.test(element)) {
                for (Element next : next(element)) {
                    if (leading.computeIfPresent(next.id(), (id, count) -> count == 1 ? null : count - 1) == null) {
                        free.add(next);
                    }
                }
            }
        }
        return leading.keySet();
    }

    /** By id, the elements that items of this one come to, nearest first, if they go only where they may pass. */
    public Map<String, Element> ahead(Element from, Predicate<Element> mayPass) {
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

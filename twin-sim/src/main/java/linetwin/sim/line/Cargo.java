package linetwin.sim.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Source;

/** What items are in each element of a line, and on the carriers of which pool, as its routes say. */
final class Cargo {
    private final Line line;
    private final Map<String, Source.Item> items = new HashMap<>();
    private final Map<String, String> pools = new HashMap<>();

    private Cargo(Line line) {
        this.line = line;
    }

    static Cargo of(Line line) {
        Cargo cargo = new Cargo(line);
        line.elements(Source.class).forEach(cargo::follow);
        return cargo;
    }

    private void follow(Source source) {
        Deque<Element> open = new ArrayDeque<>();
        Map<String, Optional<String>> poolAfter = new HashMap<>();
        poolAfter.put(source.id(), source.carriers().takes());
        open.add(source);
        while (!open.isEmpty()) {
            Element from = open.remove();
            for (String route : from.routes()) {
                Element to = line.findElement(route).orElseThrow();
                if (!to.joins().contains(from.id()) && !items.containsKey(to.id())) {
                    enter(to, source.item(), poolAfter.getOrDefault(from.id(), Optional.empty()), poolAfter);
                    open.add(to);
                }
            }
        }
    }

    private void enter(
            Element element, Source.Item item, Optional<String> onArrival, Map<String, Optional<String>> poolAfter) {
        Optional<String> pool =
                element.carriers().takes().isPresent() ? element.carriers().takes() : onArrival;
        items.put(element.id(), item);
        pool.ifPresent(id -> pools.put(element.id(), id));
        element.innerPlaces().forEach(place -> {
            items.put(place.id(), item);
            pool.ifPresent(id -> pools.put(place.id(), id));
        });
        poolAfter.put(element.id(), element.carriers().releases().equals(pool) ? Optional.empty() : pool);
    }

    /** What is in the element or position; vehicles where no route leads. */
    Source.Item itemAt(String element) {
        return items.getOrDefault(element, Source.Item.VEHICLE);
    }

    /** The pool of the carriers under what is in the element or position. */
    Optional<String> poolAt(String element) {
        return Optional.ofNullable(pools.get(element));
    }
}

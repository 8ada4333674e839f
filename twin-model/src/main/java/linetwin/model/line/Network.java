package linetwin.model.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The elements of a line and the routes between them, as a graph. */
record Network(Line line) {
    /** The elements that this one sends items to; routes that lead nowhere are left out. */
    List<Element> next(Element element) {
        return element.routes().stream()
                .flatMap(route -> line.findElement(route).stream())
                .toList();
    }

    /** Ids of the elements that send items to this one. */
    List<String> feeders(String id) {
        return line.elements().stream()
                .filter(element -> element.routes().contains(id))
                .map(Element::id)
                .toList();
    }

    /** The elements that items of this one come to, nearest first, if they go only where they may pass. */
    Set<Element> ahead(Element from, Predicate<Element> mayPass) {
        Set<Element> ahead = new LinkedHashSet<>();
        Deque<Element> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            next(open.remove()).stream().filter(mayPass).filter(ahead::add).forEach(open::add);
        }
        return ahead;
    }
}

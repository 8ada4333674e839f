package linetwin.sim.line.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Element;
import linetwin.model.line.Line;

/** Knows who feeds an element, for the cause of its starving. */
final class Feeders {
    private final Map<String, String> firstByElement = new HashMap<>();

    Feeders(Line line) {
        Map<String, List<String>> joins = new HashMap<>();
        line.elements().forEach(element -> joins.put(element.id(), element.joins()));
        for (Element feeder : line.elements()) {
            feeder.routes().stream()
                    .limit(1)
                    .filter(to -> !joins.getOrDefault(to, List.of()).contains(feeder.id()))
                    .forEach(to -> firstByElement.putIfAbsent(to, feeder.id()));
        }
    }

    /** The id of the first element whose regular route leads to this one without being joined; empty if none does. */
    String firstOf(String id) {
        return firstByElement.getOrDefault(id, "");
    }
}

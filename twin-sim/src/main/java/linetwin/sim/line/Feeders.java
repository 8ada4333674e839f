package linetwin.sim.line;

import java.util.List;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;

/** Finds who feeds an element, for the cause of its starving. */
final class Feeders {
    private Feeders() {}

    /** The id of the first element whose regular route leads to this one without being joined; empty if none does. */
    static String firstOf(Line line, String id) {
        return line.elements().stream()
                .filter(element ->
                        !element.routes().isEmpty() && element.routes().get(0).equals(id))
                .map(Element::id)
                .filter(feeder -> !isJoined(line, id, feeder))
                .findFirst()
                .orElse("");
    }

    private static boolean isJoined(Line line, String id, String feeder) {
        return line.findElement(id)
                .map(element -> switchJoins(element).contains(feeder))
                .orElse(false);
    }

    private static List<String> switchJoins(Element element) {
        if (element instanceof Station station) {
            return station.material().joins();
        } else if (element instanceof SynchronousLine synchronous) {
            return synchronous.positions().stream()
                    .flatMap(position -> position.material().joins().stream())
                    .toList();
        }
        return List.of();
    }
}

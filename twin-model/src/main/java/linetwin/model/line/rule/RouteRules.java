package linetwin.model.line.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Network;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Source;
import linetwin.model.line.Works;

/** The rule that a route leads to an element that takes items. */
final class RouteRules {
    private final Network network;
    private final List<Misfit> found;
    private final List<String> takers;
    private final Set<String> positions;

    private RouteRules(Line line, List<Misfit> found) {
        this.network = new Network(line);
        this.found = found;
        takers = line.elements().stream()
                .filter(element -> rejection(element).isEmpty())
                .map(Element::id)
                .toList();
        positions = Works.of(line).map(Works.Place::id).collect(Collectors.toSet());
    }

    static void check(Line line, List<Misfit> found) {
        RouteRules rules = new RouteRules(line, found);
        line.elements().stream()
                .filter(element -> !(element instanceof PressLine))
                .forEach(rules::checkRoutes);
    }

    private void checkRoutes(Element element) {
        List<String> fields = fields(element);
        for (int i = 0; i < element.routes().size(); i++) {
            String route = element.routes().get(i);
            String rule = network.find(route).map(RouteRules::rejection).orElseGet(() -> unknown(route));
            if (!rule.isEmpty()) {
                List<String> candidates = new ArrayList<>(takers);
                candidates.remove(element.id());
                found.add(new Misfit(element.id(), fields.get(i), route, rule, candidates));
            }
        }
    }

    /** The names of an element's routes in scenario files, in the order of {@link Element#routes}. */
    static List<String> fields(Element element) {
        return List.of(element instanceof PressLine ? "store" : "to", "quality.inspection.rework-to");
    }

    private String unknown(String route) {
        return positions.contains(route)
                ? "is a position of a synchronous line; items enter the line itself"
                : "is not an element of the line";
    }

    private static String rejection(Element element) {
        if (element instanceof Source) {
            return "is a source, which takes no items";
        }
        if (element instanceof PressLine) {
            return "is a press line, which takes no items";
        }
        return element instanceof PanelStore ? "is a panel store, which takes panels only" : "";
    }
}

package linetwin.model.line.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.line.Element;
import linetwin.model.line.ElementKind;
import linetwin.model.line.ElementKind.Goods;
import linetwin.model.line.Line;
import linetwin.model.line.Network;
import linetwin.model.line.WorkPlace;

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
        positions = line.workPlaces().map(WorkPlace::id).collect(Collectors.toSet());
    }

    static void check(Line line, List<Misfit> found) {
        RouteRules rules = new RouteRules(line, found);
        line.elements().stream()
                .filter(element -> element.kind().sends() == Goods.ITEMS)
                .forEach(rules::checkRoutes);
    }

    private void checkRoutes(Element element) {
        for (Element.Outlet outlet : element.outlets()) {
            String route = outlet.to();
            String rule = network.find(route).map(RouteRules::rejection).orElseGet(() -> unknown(route));
            if (!rule.isEmpty()) {
                List<String> candidates = new ArrayList<>(takers);
                candidates.remove(element.id());
                found.add(new Misfit(element.id(), outlet.field(), route, rule, candidates));
            }
        }
    }

    private String unknown(String route) {
        return positions.contains(route)
                ? "is a position of a synchronous line; items enter the line itself"
                : "is not an element of the line";
    }

    private static String rejection(Element element) {
        ElementKind kind = element.kind();
        return switch (kind.takes()) {
            case NOTHING -> "is " + kind.title() + ", which takes no items";
            case ITEMS -> "";
            case PANELS -> "is " + kind.title() + ", which takes panels only";
        };
    }
}

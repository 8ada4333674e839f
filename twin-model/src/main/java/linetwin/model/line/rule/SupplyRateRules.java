package linetwin.model.line.rule;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.Element;
import linetwin.model.line.ElementKind.Goods;
import linetwin.model.line.Line;
import linetwin.model.line.Network;

/** The rule that a source at which an item is always waiting is slowed down by something, or time would never go on. */
final class SupplyRateRules {
    private final Network network;
    private final List<Misfit> found;

    private SupplyRateRules(Line line, List<Misfit> found) {
        this.network = new Network(line);
        this.found = found;
    }

    static void check(Line line, List<Misfit> found) {
        SupplyRateRules rules = new SupplyRateRules(line, found);
        line.elements().stream()
                .filter(element -> element.kind().takes() == Goods.NOTHING && element.isInstant())
                .forEach(rules::checkSource);
    }

    private void checkSource(Element source) {
        Optional<Element> drain = network.ahead(source, Element::isInstant).values().stream()
                .filter(SupplyRateRules::takesAnyNumber)
                .findFirst();
        drain.ifPresent(element -> found.add(new Misfit(
                source.id(),
                "to",
                source.routes().get(0),
                "lets items pour into '" + element.id()
                        + "' without end, since nothing on the way takes time; the source needs 'inter-arrival'",
                List.of())));
    }

    private static boolean takesAnyNumber(Element element) {
        return element.kind().isEnd() || element.contents().isUnlimited();
    }
}

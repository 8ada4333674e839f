package linetwin.model.line.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Network;
import linetwin.model.line.resource.CarrierPool;

/** The rule that a carrier taken from a pool comes back to it, whichever way the item goes. */
final class CarrierRules {
    private final Line line;
    private final List<Misfit> found;
    private final Network network;

    private CarrierRules(Line line, List<Misfit> found) {
        this.line = line;
        this.found = found;
        this.network = new Network(line);
    }

    static void check(Line line, List<Misfit> found) {
        CarrierRules rules = new CarrierRules(line, found);
        line.elements().forEach(rules::checkPools);
        if (found.isEmpty()) {
            line.elements().forEach(rules::checkReturn);
            line.carriers().forEach(rules::checkUse);
        }
    }

    private void checkPools(Element element) {
        List<String> pools = line.carriers().stream().map(CarrierPool::id).toList();
        element.carriers().takes().ifPresent(pool -> requirePool(element, "takes", pool, pools));
        element.carriers().releases().ifPresent(pool -> requirePool(element, "releases", pool, pools));
    }

    private void requirePool(Element element, String field, String pool, List<String> pools) {
        if (!pools.contains(pool)) {
            found.add(new Misfit(element.id(), field, pool, "is not a carrier pool of the line", pools));
        }
    }

    private void checkUse(CarrierPool pool) {
        if (line.elements().stream()
                .noneMatch(element -> element.carriers().takes().equals(Optional.of(pool.id())))) {
            found.add(
                    new Misfit(pool.id(), "id", pool.id(), "is a carrier pool that no element takes from", List.of()));
        }
    }

    /** Follows the items from where they take a carrier until it is released. */
    private void checkReturn(Element taker) {
        Optional<String> pool = taker.carriers().takes();
        if (pool.isEmpty() || taker.carriers().releases().equals(pool)) {
            return;
        }
        carried(taker, pool.get()).forEach(element -> checkCarried(element, taker, pool.get()));
    }

    private void checkCarried(Element element, Element taker, String pool) {
        if (element.kind().isEnd()) {
            found.add(new Misfit(
                    taker.id(), "takes", pool, "is not released on the way to '" + element.id() + "'", List.of()));
        }
        int initial = element.contents().initial();
        if (initial > 0) {
            String rule = "is not possible while items stand on carriers of '" + pool + "'; must be 0";
            found.add(new Misfit(element.id(), "initial", String.valueOf(initial), rule, List.of()));
        }
    }

    /** The elements that items pass on this carrier; one that takes another carrier frees the first. */
    private Collection<Element> carried(Element taker, String pool) {
        return network.ahead(
                        taker,
                        next -> !next.carriers().releases().equals(Optional.of(pool))
                                && next.carriers().takes().isEmpty())
                .values();
    }
}

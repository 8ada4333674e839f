package linetwin.model.line.rule;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.Buffer;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Network;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.work.Work;

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
        for (Element element : line.elements()) {
            if (element instanceof Source source && isUnhindered(source)) {
                rules.checkSource(source);
            }
        }
    }

    private static boolean isUnhindered(Source source) {
        return source.interArrival().filter(time -> !time.mean().isZero()).isEmpty()
                && source.carriers().takes().isEmpty();
    }

    private void checkSource(Source source) {
        Optional<Element> drain = network.ahead(source, SupplyRateRules::takesNoTime).values().stream()
                .filter(SupplyRateRules::takesAnyNumber)
                .findFirst();
        drain.ifPresent(element -> found.add(new Misfit(
                source.id(),
                "to",
                source.to(),
                "lets items pour into '" + element.id()
                        + "' without end, since nothing on the way takes time; the source needs 'inter-arrival'",
                List.of())));
    }

    private static boolean takesAnyNumber(Element element) {
        return element instanceof Sink || (element instanceof Buffer buffer && buffer.capacity() == Buffer.UNLIMITED);
    }

    private static boolean takesNoTime(Element element) {
        if (element instanceof Station station) {
            return station.carriers().takes().isEmpty() && takesNoTime(station.work());
        }
        if (element instanceof Conveyor conveyor) {
            return conveyor.pitch().isZero() && conveyor.dwell().isZero();
        }
        if (element instanceof SynchronousLine line) {
            return line.takt().isZero() && line.positions().stream().allMatch(position -> takesNoTime(position.work()));
        }
        return true;
    }

    private static boolean takesNoTime(Work work) {
        return work.cycle().standard().mean().isZero();
    }
}

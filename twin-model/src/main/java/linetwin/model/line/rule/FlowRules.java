package linetwin.model.line.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.line.Buffer;
import linetwin.model.line.Element;
import linetwin.model.line.ElementKind.Goods;
import linetwin.model.line.Line;
import linetwin.model.line.Network;

/** The rule that items come to every element and leave the line, and that no loop can fill up and block itself. */
final class FlowRules {
    private final Line line;
    private final Network network;
    private final List<Misfit> found;

    private FlowRules(Line line, List<Misfit> found) {
        this.line = line;
        this.network = new Network(line);
        this.found = found;
    }

    static void check(Line line, List<Misfit> found) {
        if (line.elements().stream().noneMatch(element -> element.kind().isEnd())) {
            found.add(new Misfit(line.name(), "areas", line.name(), "has no sink, so nothing leaves it", List.of()));
            return;
        }
        FlowRules rules = new FlowRules(line, found);
        rules.checkFeeds();
        rules.checkEnds();
        rules.checkLoops();
    }

    private void checkFeeds() {
        line.elements().stream()
                .filter(element ->
                        !begins(element) && network.feeders(element.id()).isEmpty())
                .forEach(element ->
                        found.add(new Misfit(element.id(), "id", element.id(), "is fed by no element", List.of())));
    }

    private static boolean begins(Element element) {
        return element.kind().takes() == Goods.NOTHING || element.contents().initial() > 0;
    }

    private void checkEnds() {
        Set<String> ending = network.behind(line.elements().stream()
                .filter(element -> element.kind().isEnd())
                .map(Element::id)
                .collect(Collectors.toSet()));
        line.elements().stream()
                .filter(element -> element.kind().sends() == Goods.ITEMS)
                .filter(element -> !ending.contains(element.id()))
                .forEach(element -> found.add(new Misfit(
                        element.id(),
                        "to",
                        String.join(", ", Network.routes(element)),
                        "leads to no sink",
                        List.of())));
    }

    /** A loop is safe if each way round passes an unlimited buffer: only then it can always take one item more. */
    private void checkLoops() {
        Set<String> candidates = network.onOrAfterLoops(element -> !isUnlimited(element));
        Set<String> known = new HashSet<>();
        for (Element element : line.elements()) {
            if (!isUnlimited(element) && candidates.contains(element.id()) && !known.contains(element.id())) {
                List<Element> loop = loop(element);
                loop.forEach(member -> known.add(member.id()));
                if (!loop.isEmpty()) {
                    reportLoop(loop);
                }
            }
        }
    }

    /** The elements on ways from the element back to itself without an unlimited buffer, in the order of the line. */
    private List<Element> loop(Element element) {
        Set<String> ahead = limitedAhead(element);
        if (!ahead.contains(element.id())) {
            return List.of();
        }
        return line.elements().stream()
                .filter(member ->
                        ahead.contains(member.id()) && limitedAhead(member).contains(element.id()))
                .toList();
    }

    private Set<String> limitedAhead(Element element) {
        return network.ahead(element, next -> !isUnlimited(next)).keySet();
    }

    private void reportLoop(List<Element> loop) {
        String rule = loop.stream().anyMatch(Buffer.class::isInstance)
                ? "is a loop that can fill up and block itself for ever; one of its buffers must be unlimited"
                : "is a loop without a buffer; it needs an unlimited one";
        List<String> ids = loop.stream().map(Element::id).toList();
        Element last = loop.get(loop.size() - 1);
        int route = ids.contains(last.routes().get(0)) ? 0 : 1;
        found.add(new Misfit(
                last.id(),
                last.outlets().get(route).field(),
                ids.stream().collect(Collectors.joining(", ")),
                rule,
                List.of()));
    }

    private static boolean isUnlimited(Element element) {
        return element.contents().isUnlimited();
    }
}

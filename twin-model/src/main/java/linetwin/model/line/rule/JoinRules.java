package linetwin.model.line.rule;

import java.util.List;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Network;

/**
 * The rule that a join takes its parts from elements that send them, and that a main item comes as well. Parts for a
 * position are sent to its synchronous line.
 */
final class JoinRules {
    private final List<String> feeders;
    private final String receiver;
    private final List<Misfit> found;

    private JoinRules(List<String> feeders, String receiver, List<Misfit> found) {
        this.feeders = feeders;
        this.receiver = receiver;
        this.found = found;
    }

    static void check(Line line, List<Misfit> found) {
        Network network = new Network(line);
        for (Element element : line.elements()) {
            JoinRules rules = new JoinRules(network.feeders(element.id()), element.id(), found);
            element.workPlaces()
                    .forEach(place ->
                            rules.checkJoins(place.id(), place.material().joins()));
        }
    }

    private void checkJoins(String owner, List<String> joins) {
        joins.stream()
                .filter(part -> !feeders.contains(part))
                .forEach(part ->
                        found.add(new Misfit(owner, "joins", part, "sends no items to '" + receiver + "'", feeders)));
        if (!joins.isEmpty() && joins.containsAll(feeders)) {
            found.add(new Misfit(
                    owner, "joins", String.join(", ", joins), "leaves no route for the main item", List.of()));
        }
    }
}

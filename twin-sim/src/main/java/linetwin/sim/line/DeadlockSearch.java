package linetwin.sim.line;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPool;

/** Finds the elements of a line that hold finished items which can never leave, and what they wait for. */
final class DeadlockSearch {
    private final Resources resources;
    private final Floor floor;
    private final Outlook outlook;

    private DeadlockSearch(Resources resources) {
        this.resources = resources;
        floor = resources.floor();
        outlook = Outlook.of(floor);
    }

    static Optional<Deadlock> find(Resources resources) {
        return new DeadlockSearch(resources).find();
    }

    private Optional<Deadlock> find() {
        List<Node> dead = floor.nodes().stream()
                .filter(node -> node.findHeldBack().isPresent() && !outlook.gives(node))
                .toList();
        if (dead.isEmpty()) {
            return Optional.empty();
        }
        long since = dead.stream().mapToLong(Node::restsSince).max().orElse(0);
        Stream<String> handing = dead.stream()
                .map(node -> "'" + node.label().id() + "' waits for '"
                        + node.findHeldBack().map(to -> to.label().id()).orElse("") + "' to take its item");
        Stream<String> lacking = dead.stream()
                .flatMap(node -> node.findHeldBack().stream())
                .distinct()
                .filter(node -> node.findHeldBack().isEmpty())
                .flatMap(node -> Stream.of(node.neededPool())
                        .filter(number -> number != Items.NONE)
                        .map(resources::pool)
                        .filter(pool -> !pool.mayHave(outlook))
                        .map(pool -> "'" + node.label().id() + "' waits for a carrier of '" + pool.id() + "', "
                                + holders(pool)));
        return Optional.of(new Deadlock(
                since,
                dead.stream().map(node -> node.label().id()).toList(),
                Stream.concat(handing, lacking).toList()));
    }

    private String holders(RunningPool pool) {
        return floor.nodes().stream()
                .filter(node -> node.holdsAny(pool::isUnder))
                .map(node -> "'" + node.label().id() + "'")
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new),
                        names -> names.isEmpty()
                                ? "of which none is left"
                                : "which are under the items in " + String.join(", ", names)));
    }
}

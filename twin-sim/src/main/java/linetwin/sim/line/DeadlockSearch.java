package linetwin.sim.line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.line.Line;

/** Finds the elements of a line that hold finished items which can never leave, and what they wait for. */
final class DeadlockSearch {
    private final Floor floor;
    private final Line line;
    private final Outlook outlook;

    private DeadlockSearch(Line line, Floor floor, Wiring wiring) {
        this.line = line;
        this.floor = floor;
        outlook = Outlook.of(line, floor, wiring);
    }

    static Optional<Deadlock> find(Line line, Floor floor, Wiring wiring) {
        return new DeadlockSearch(line, floor, wiring).find();
    }

    private Optional<Deadlock> find() {
        List<Node> dead = Arrays.stream(floor.nodes)
                .filter(node -> node.findHeldBack().isPresent() && !outlook.gives(node))
                .toList();
        if (dead.isEmpty()) {
            return Optional.empty();
        }
        long since = dead.stream().mapToLong(Node::restsSince).max().orElse(0);
        Stream<String> handing = dead.stream()
                .map(node -> "'" + node.label.id() + "' waits for '"
                        + node.findHeldBack().map(to -> to.label.id()).orElse("") + "' to take its item");
        Stream<String> lacking = dead.stream()
                .flatMap(node -> node.findHeldBack().stream())
                .distinct()
                .filter(node -> node.findHeldBack().isEmpty())
                .flatMap(node -> node.findPool().filter(pool -> !pool.mayHave(outlook)).stream()
                        .map(pool -> "'" + node.label.id() + "' waits for a carrier of '" + poolId(pool) + "', "
                                + holders(pool)));
        return Optional.of(new Deadlock(
                since,
                dead.stream().map(node -> node.label.id()).toList(),
                Stream.concat(handing, lacking).toList()));
    }

    private String poolId(RunningPool pool) {
        return line.carriers().get(floor.pools.indexOf(pool)).id();
    }

    private String holders(RunningPool pool) {
        return Arrays.stream(floor.nodes)
                .filter(node -> node.holdsAny(pool::isUnder))
                .map(node -> "'" + node.label.id() + "'")
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new),
                        names -> names.isEmpty()
                                ? "of which none is left"
                                : "which are under the items in " + String.join(", ", names)));
    }
}

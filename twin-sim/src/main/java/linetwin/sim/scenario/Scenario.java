package linetwin.sim.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.Line;
import linetwin.model.line.Text;

/** A line together with how it is run, what its figures rest on, and the levers by which it differs from its baseline. */
public final class Scenario {
    private final Head head;
    private final Optional<Scenario> baseline;
    private final Choice choice;
    private final Built built;

    private Scenario(Head head, Optional<Scenario> baseline, Choice choice, Built built) {
        this.head = head;
        this.baseline = baseline;
        this.choice = choice;
        this.built = built;
    }

    /** What a file says about itself. */
    record Head(
            String file,
            String name,
            Text title,
            Optional<Text> about,
            Optional<RunPlan> runPlan,
            List<Expectation> expectations) {}

    /** The levers that a scenario has, and the ids of those that are on. */
    record Choice(List<Lever> levers, Set<String> active) {
        static Choice all(List<Lever> levers) {
            return new Choice(levers, ids(levers));
        }

        static Set<String> ids(List<Lever> levers) {
            Set<String> ids = new LinkedHashSet<>();
            levers.forEach(lever -> ids.add(lever.id()));
            return ids;
        }
    }

    /** What comes out when the active levers are applied. */
    private record Built(Node.Mapping tree, Line line, List<Evidence> evidence) {}

    /** The scenario that follows from a tree of values and the active levers; throws if there is any problem. */
    static Scenario of(Head head, Optional<Scenario> baseline, Choice choice, Node.Mapping tree, Problems problems) {
        Node.Mapping changed = tree;
        for (Lever lever : choice.levers()) {
            for (Change change : choice.active().contains(lever.id()) ? lever.changes() : List.<Change>of()) {
                changed = ChangedTree.of(changed, change, problems);
            }
        }
        Reading reading = new Reading(problems);
        Optional<Line> line = LineReader.read(new Fields(changed, List.of(), reading), head.name(), head.title());
        problems.throwIfAny();
        return new Scenario(head, baseline, choice, new Built(changed, line.orElseThrow(), reading.parameters()));
    }

    public String name() {
        return head.name();
    }

    public Text title() {
        return head.title();
    }

    /** What the scenario shows. */
    public Optional<Text> about() {
        return head.about();
    }

    /** The line with the active levers applied. */
    public Line line() {
        return built.line();
    }

    public RunPlan runPlan() {
        return head.runPlan().orElseThrow();
    }

    /** Exact values that runs must agree with; empty for lines whose truth is not known. */
    public List<Expectation> expectations() {
        return head.expectations();
    }

    /** Every parameter of the line with its foundation, in the order in which the line is described. */
    public List<Evidence> evidence() {
        return built.evidence();
    }

    /** The scenario that this one extends, without any of the levers. */
    public Optional<Scenario> baseline() {
        return baseline;
    }

    /** All levers of the scenario, in the order in which they are applied. */
    public List<Lever> levers() {
        return choice.levers();
    }

    /** The ids of the levers that are applied to {@link #line}: as read from a file, all. */
    public Set<String> activeLevers() {
        return choice.active();
    }

    /**
     * The same scenario with only these levers applied.
     *
     * @throws ScenarioException if it has no lever of one of the ids
     */
    public Scenario withLevers(Set<String> ids) {
        Set<String> known = Choice.ids(choice.levers());
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new ScenarioException(
                        Position.ofFile(head.file()), id, "is not a lever of the scenario", Closest.to(id, known));
            }
        }
        Node.Mapping unchanged = baseline.map(Scenario::tree).orElse(built.tree());
        return of(head, baseline, new Choice(choice.levers(), Set.copyOf(ids)), unchanged, new Problems());
    }

    /** All values of the line with the active levers applied. */
    Node.Mapping tree() {
        return built.tree();
    }
}

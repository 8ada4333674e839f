package linetwin.sim.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.value.Closest;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.ParameterValue;
import linetwin.sim.scenario.file.Position;
import linetwin.sim.scenario.file.Problems;
import linetwin.sim.scenario.file.Reading;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.line.LineReader;

/** A line together with how it is run, what its figures rest on, and the levers by which it differs from its baseline. */
public final class Scenario {
    private static final MathContext NINE_DIGITS = new MathContext(9);

    private final Head head;
    private final Optional<Scenario> baseline;
    private final Choice choice;
    private final Node.Mapping untouched;
    private final Built built;

    private Scenario(Head head, Optional<Scenario> baseline, Choice choice, Node.Mapping untouched, Built built) {
        this.head = head;
        this.baseline = baseline;
        this.choice = choice;
        this.untouched = untouched;
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

    /** The levers that a scenario has, how those are set that are on, and what is changed after them for a trial. */
    record Choice(List<Lever> levers, Map<String, LeverSetting> settings, List<Change> trials) {
        static Choice all(List<Lever> levers) {
            Map<String, LeverSetting> settings = new LinkedHashMap<>();
            levers.forEach(lever -> settings.put(lever.id(), LeverSetting.AT_MODE));
            return new Choice(levers, settings, List.of());
        }

        Node.Mapping appliedTo(Node.Mapping tree, Problems problems) {
            Node.Mapping changed = tree;
            for (Lever lever : levers) {
                Optional<LeverSetting> setting = Optional.ofNullable(settings.get(lever.id()));
                for (Change change : setting.isPresent() ? lever.changes() : List.<Change>of()) {
                    changed = ChangedTree.of(changed, change, setting.get(), problems);
                }
            }
            for (Change trial : trials) {
                changed = ChangedTree.of(changed, trial, LeverSetting.AT_MODE, problems);
            }
            return changed;
        }
    }

    /** What comes out when the active levers are applied. */
    private record Built(Node.Mapping tree, Line line, Map<String, ParameterValue> parameters) {}

    /** The scenario that follows from a tree of values and the active levers; throws if there is any problem. */
    static Scenario of(Head head, Optional<Scenario> baseline, Choice choice, Node.Mapping tree, Problems problems) {
        Node.Mapping changed = choice.appliedTo(tree, problems);
        Reading reading = new Reading(problems);
        Optional<Line> line = LineReader.read(new Fields(changed, List.of(), reading), head.name(), head.title());
        problems.throwIfAny();
        return new Scenario(head, baseline, choice, tree, new Built(changed, line.orElseThrow(), reading.parameters()));
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

    /** Every parameter of the line with its value and foundation, in the order in which the line is described. */
    public List<ParameterValue> parameters() {
        return List.copyOf(built.parameters().values());
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
        return choice.settings().keySet();
    }

    /**
     * The same scenario with only these levers applied.
     *
     * @throws ScenarioException if it has no lever of one of the ids
     */
    public Scenario withLevers(Set<String> ids) {
        Map<String, LeverSetting> settings = new LinkedHashMap<>();
        ids.forEach(id -> settings.put(id, LeverSetting.AT_MODE));
        return withLevers(settings);
    }

    /**
     * The same scenario with only these levers applied, each at its setting.
     *
     * @throws ScenarioException if it has no lever of one of the ids, or a lever can't be set like that
     */
    public Scenario withLevers(Map<String, LeverSetting> settings) {
        settings.keySet().forEach(this::requireLever);
        return with(new Choice(choice.levers(), Map.copyOf(settings), choice.trials()));
    }

    /** The same scenario with some of the levers at a strength, and those that are on beside them at their mode. */
    public Scenario withStrength(Set<String> ids, double fraction) {
        Map<String, LeverSetting> settings = new LinkedHashMap<>();
        activeLevers().forEach(lever -> settings.put(lever, LeverSetting.AT_MODE));
        ids.forEach(lever -> settings.put(lever, new LeverSetting.Strength(fraction)));
        return withLevers(settings);
    }

    /**
     * The same scenario with all parameters of a path multiplied after all levers were applied.
     *
     * @param path pattern as in the changes of levers
     * @throws ScenarioException if no parameter has the path, or one can't be multiplied by the factor
     */
    public Scenario multiplied(String path, double factor) {
        return withTrials(Stream.of(trial(path, Change.Operation.MULTIPLY, number(factor), Change.TRIED)));
    }

    /** The same with several factors, by path. */
    public Scenario multiplied(Map<String, Double> factors) {
        return withTrials(factors.entrySet().stream()
                .map(factor ->
                        trial(factor.getKey(), Change.Operation.MULTIPLY, number(factor.getValue()), Change.TRIED)));
    }

    /**
     * The same scenario with all times of some paths stretched: a rate, which stands for the time between two, is divided.
     *
     * @param paths patterns as in the changes of levers
     * @throws ScenarioException if no parameter has one of the paths, or one is not a time
     */
    public Scenario stretched(List<String> paths, double factor) {
        return withTrials(
                paths.stream().map(path -> trial(path, Change.Operation.STRETCH, number(factor), Change.TRIED)));
    }

    /**
     * The same scenario with the parameters of a path set to a value.
     *
     * @param path pattern as in the changes of levers
     * @param value as a scenario file would write it
     * @throws ScenarioException if no parameter has the path, or the value does not suit one
     */
    public Scenario set(String path, String value) {
        return set(Map.of(path, value));
    }

    /**
     * The same scenario with several parameters set at once.
     *
     * @param values by path, as a scenario file would write them; a distribution in one line
     * @throws ScenarioException if no parameter has one of the paths, or a value does not suit one
     */
    public Scenario set(Map<String, String> values) {
        return set(values, Change.TRIED);
    }

    /** The same, if the values rest on something. */
    public Scenario set(Map<String, String> values, Basis basis) {
        return set(values.entrySet().stream()
                .map(entry -> new Assignment(entry.getKey(), entry.getValue(), basis))
                .toList());
    }

    /** The same, if each value rests on something of its own. */
    public Scenario set(List<Assignment> values) {
        return withTrials(
                values.stream().map(value -> trial(value.path(), Change.Operation.SET, value.value(), value.basis())));
    }

    /**
     * A new value of a parameter.
     *
     * @param path pattern as in the changes of levers
     * @param value as a scenario file would write it; a distribution in one line
     */
    public record Assignment(String path, String value, Basis basis) {}

    private static String number(double factor) {
        return new BigDecimal(factor, NINE_DIGITS).toPlainString();
    }

    private Change trial(String path, Change.Operation operation, String value, Basis basis) {
        return Change.trial(Position.ofFile(head.file()), path, operation, value, basis);
    }

    private Scenario withTrials(Stream<Change> more) {
        List<Change> trials = Stream.concat(choice.trials().stream(), more).toList();
        return with(new Choice(choice.levers(), choice.settings(), trials));
    }

    /** Starts again from the values without levers and trials. */
    private Scenario with(Choice other) {
        return of(head, baseline, other, untouched, new Problems());
    }

    private void requireLever(String id) {
        Set<String> known = new LinkedHashSet<>();
        choice.levers().forEach(lever -> known.add(lever.id()));
        if (!known.contains(id)) {
            throw new ScenarioException(
                    Position.ofFile(head.file()), id, "is not a lever of the scenario", Closest.to(id, known));
        }
    }

    /** The parameter of a path, with levers and trials applied. */
    public Optional<ParameterValue> findParameter(String path) {
        return Optional.ofNullable(built.parameters().get(path));
    }

    /** The name of the station type of the station or position at a path, if it has one. */
    public Optional<String> findType(String path) {
        Optional<Node.Mapping> found = Optional.of(built.tree());
        for (String name : path.split("\\.", -1)) {
            found = found.flatMap(mapping -> mapping.findMapping(name));
        }
        return found.flatMap(mapping -> mapping.findScalar("type")).map(Node.Scalar::text);
    }

    /** The file that it was read from, as the user named it; {@code scenarios/…} if it came with the program. */
    String file() {
        return head.file();
    }

    /** What is changed after the levers, in order. */
    List<Change> trials() {
        return choice.trials();
    }

    /** All values of the line with the active levers applied. */
    Node.Mapping tree() {
        return built.tree();
    }
}

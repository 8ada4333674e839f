package linetwin.sim.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linetwin.model.value.Closest;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.BuiltIn;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.NodeReader;
import linetwin.sim.scenario.file.Problem;
import linetwin.sim.scenario.file.Problems;
import linetwin.sim.scenario.file.Reading;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;
import linetwin.sim.scenario.file.ScenarioSchema;
import linetwin.sim.scenario.file.TimesFiles;
import linetwin.sim.scenario.line.StationTypes;

/** Reads one scenario file, and first the one that it extends. */
final class ScenarioReader {
    private static final int VERSION = 1;
    private static final Pattern SCHEMA = Pattern.compile("linetwin-scenario/(\\d{1,9})");

    private final ScenarioSchema schema = ScenarioSchema.shipped();
    private final Set<Path> open = new LinkedHashSet<>();

    Scenario read(ScenarioFile file) {
        open.add(file.path().toAbsolutePath().normalize());
        Problems problems = new Problems();
        Node.Mapping written = NodeReader.read(file, problems);
        requireKnownVersion(written);
        schema.check(written, problems);
        Node.Mapping root = EvidenceReader.read(TimesFiles.read(file, written, problems), problems);
        Fields fields = new Fields(root, List.of(), new Reading(problems));
        Optional<Scenario> baseline = root.findScalar("extends").map(name -> readBaseline(file, name));
        Scenario.Choice choice = Scenario.Choice.all(LeverReader.read(fields));
        Node.Mapping tree = baseline.map(Scenario::tree).orElseGet(() -> StationTypes.resolve(root, problems));
        Scenario scenario = Scenario.of(head(file, fields, baseline), baseline, choice, tree, problems);
        ExpectationRules.check(fields, scenario.line());
        problems.throwIfAny();
        return scenario;
    }

    /** The baseline is a file beside this one or, if there is none, a scenario that comes with the program. */
    private Scenario readBaseline(ScenarioFile file, Node.Scalar name) {
        ScenarioFile baseline = file.sibling(name.text());
        if (Files.isRegularFile(baseline.path())) {
            return readFrom(baseline, name);
        }
        try (BuiltIn builtIn = BuiltIn.open()) {
            String builtInName = name.text().replaceFirst("\\.yaml$", "");
            return readFrom(builtIn.find(builtInName).orElseThrow(() -> unknown(name, baseline, builtIn)), name);
        }
    }

    private static ScenarioException unknown(Node.Scalar name, ScenarioFile baseline, BuiltIn builtIn) {
        String rule = "is neither a file beside this one nor a built-in scenario";
        Optional<String> meant = baseline.suggestion().or(() -> Closest.to(name.text(), builtIn.names()));
        return new ScenarioException(List.of(new Problem(name.position(), "extends", name.text(), rule, meant)));
    }

    private Scenario readFrom(ScenarioFile baseline, Node.Scalar name) {
        if (open.contains(baseline.path().toAbsolutePath().normalize())) {
            String way = open.stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .collect(Collectors.joining(", "));
            String rule = "closes a circle of scenarios that extend each other: " + way;
            throw new ScenarioException(name.position(), name.text(), rule, Optional.empty());
        }
        if (!baseline.isSaidToBeScenario()) { // else complaints would quote a file that somebody else means
            String rule = "is no scenario, which begins with schema: linetwin-scenario/" + VERSION;
            throw new ScenarioException(
                    List.of(new Problem(name.position(), "extends", name.text(), rule, Optional.empty())));
        }
        return read(baseline);
    }

    private static Scenario.Head head(ScenarioFile file, Fields fields, Optional<Scenario> baseline) {
        String name = fields.findWord("name").orElse("unnamed");
        Optional<RunPlan> own = fields.findInner("experiment").flatMap(inner -> inner.make(() -> RunPlan.read(inner)));
        return new Scenario.Head(
                file.name(),
                name,
                fields.findText("title").orElseGet(() -> Text.of(name)),
                fields.findText("about"),
                own.or(() -> baseline.map(Scenario::runPlan)),
                Expectation.readAll(fields));
    }

    private static void requireKnownVersion(Node.Mapping root) {
        Optional<Node.Scalar> schema = root.findScalar("schema");
        Matcher version = SCHEMA.matcher(schema.map(Node.Scalar::text).orElse(""));
        if (schema.isPresent() && version.matches() && Integer.parseInt(version.group(1)) > VERSION) {
            throw new ScenarioException(
                    schema.get().position(),
                    schema.get().text(),
                    "is newer than this program, which reads linetwin-scenario/" + VERSION,
                    Optional.empty());
        }
    }
}

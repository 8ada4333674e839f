package linetwin.sim.scenario;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.NodeReader;
import linetwin.sim.scenario.file.Problem;
import linetwin.sim.scenario.file.Problems;
import linetwin.sim.scenario.file.Reading;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;

/** Reads an experiment file: which scenario is run, how, and what is varied. */
final class SweepReader {
    private static final String SCHEMA = "linetwin-experiment/1";
    private static final Set<String> FIELDS = Set.of("schema", "name", "scenario", "points", "experiment", "factors");
    private static final Set<String> FACTOR_FIELDS = Set.of("set", "multiply", "lever", "values", "between");
    private static final int MOST_POINTS = 10_000;

    private final ScenarioFile file;
    private final Problems problems = new Problems(FileKind.EXPERIMENT);

    private SweepReader(ScenarioFile file) {
        this.file = file;
    }

    static Sweep read(ScenarioFile file) {
        return new SweepReader(file).read();
    }

    private Sweep read() {
        Node.Mapping root = NodeReader.read(file, problems);
        Fields fields = new Fields(root, List.of(), new Reading(problems));
        knowOnly(FIELDS, fields);
        if (!fields.word("schema").equals(SCHEMA)) {
            fields.refuse("schema", fields.word("schema"), "must be " + SCHEMA);
        }
        int points = fields.countOr("points", 0);
        if (points < 0 || points > MOST_POINTS) {
            fields.refuse("points", String.valueOf(points), "must be 1 to " + MOST_POINTS);
        }
        List<Factor> factors = new ArrayList<>();
        fields.entries("factors").forEach(factor -> factors.add(factor(factor, points > 0)));
        if (factors.isEmpty()) {
            fields.refuse("has no factors, so there is nothing to vary");
        }
        String scenario = fields.word("scenario");
        problems.throwIfAny();
        Scenario base = scenario(scenario, fields);
        List<Fields> entries = fields.entries("factors");
        for (int i = 0; i < factors.size(); i++) {
            tryOut(factors.get(i), entries.get(i), base);
        }
        problems.throwIfAny();
        Sweep sweep = new Sweep(fields.word("name"), base, plan(fields, base.runPlan()), factors, points);
        requireFewPoints(sweep, fields);
        return sweep;
    }

    /** A file beside this one, or a scenario that comes with the program. */
    private Scenario scenario(String name, Fields fields) {
        ScenarioFile beside = file.sibling(name);
        if (!Files.isRegularFile(beside.path())) {
            return Scenarios.find(name);
        }
        if (!beside.isSaidToBeScenario()) { // else complaints would quote a file that somebody else means
            fields.refuse("scenario", name, "is no scenario, which begins with schema: linetwin-scenario/1");
            problems.throwIfAny();
        }
        return Scenarios.read(beside.path());
    }

    private RunPlan plan(Fields fields, RunPlan usual) {
        Optional<Fields> own = fields.findInner("experiment");
        if (own.isEmpty()) {
            return usual;
        }
        Fields inner = own.get();
        knowOnly(Set.of("replications", "warm-up", "duration", "seed"), inner);
        int replications = inner.countOr("replications", usual.replications());
        int seed = inner.seedOr("seed", (int) usual.seed());
        if (replications < 1) {
            inner.refuse("replications", String.valueOf(replications), "must be 1 or more");
        }
        Optional<RunPlan> plan = inner.make(() -> new RunPlan(
                Math.max(1, replications),
                inner.findDuration("warm-up").orElse(usual.warmUp()),
                inner.findDuration("duration").orElse(usual.duration()),
                seed));
        problems.throwIfAny();
        return plan.orElse(usual);
    }

    private Factor factor(Fields fields, boolean isLatin) {
        knowOnly(FACTOR_FIELDS, fields);
        List<String> kinds =
                List.of("set", "multiply", "lever").stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.refuse("must have one of set, multiply and lever");
            return new Factor(fields.id(), Factor.Kind.LEVER, "", List.of());
        }
        Factor.Kind kind = Factor.Kind.valueOf(kinds.get(0).toUpperCase(Locale.ROOT));
        String field = isLatin ? "between" : "values";
        List<String> levels = fields.words(field);
        if (isLatin && (kind != Factor.Kind.MULTIPLY || levels.size() != 2)) {
            fields.refuse(field, String.join(", ", levels), "must be two factors to multiply by in a Latin hypercube");
        }
        if (levels.isEmpty()) {
            fields.refuse("needs " + field);
        }
        levels.stream()
                .filter(level -> !suits(kind, level))
                .findFirst()
                .ifPresent(level -> fields.refuse(
                        field, level, kind == Factor.Kind.LEVER ? "must be on or off" : "must be a number above 0"));
        return new Factor(fields.id(), kind, fields.word(kinds.get(0)), levels);
    }

    /** What the scenario refuses is a mistake in this file, at the factor. */
    private void tryOut(Factor factor, Fields fields, Scenario base) {
        String field = factor.kind().name().toLowerCase(Locale.ROOT);
        try {
            factor.applyTo(base, factor.levels().get(0));
        } catch (ScenarioException e) {
            Problem refused = e.problems().get(0);
            problems.add(
                    fields.positionOf(field),
                    fields.pathOf(field),
                    refused.value(),
                    refused.rule(),
                    refused.suggestion());
        }
    }

    private static boolean suits(Factor.Kind kind, String level) {
        return switch (kind) {
            case SET -> true;
            case MULTIPLY ->
                Quantities.findNumber(level)
                        .filter(factor -> factor.signum() > 0)
                        .isPresent();
            case LEVER -> level.equals(Factor.ON) || level.equals("off");
        };
    }

    private void requireFewPoints(Sweep sweep, Fields fields) {
        long points = sweep.latinPoints() > 0
                ? sweep.latinPoints()
                : sweep.factors().stream()
                        .mapToLong(factor -> factor.levels().size())
                        .reduce(1, Math::multiplyExact);
        if (points > MOST_POINTS) {
            fields.refuse("factors", "", "make " + points + " points; must be at most " + MOST_POINTS);
        }
        problems.throwIfAny();
    }

    private void knowOnly(Set<String> known, Fields fields) {
        for (String name : fields.names()) {
            if (!known.contains(name)) {
                problems.add(
                        fields.positionOf(name),
                        fields.pathOf(name),
                        name,
                        "is not a field here",
                        Closest.to(name, known));
            }
        }
    }
}

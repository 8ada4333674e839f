package linetwin.sim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.line.Text;

/**
 * A variant of a scenario as a scenario file of its own: it extends the same baseline, has the levers that are on, and one more
 * lever that sets what was set.
 */
public final class VariantFile {
    private static final String OWN_LEVER = "changes";
    private static final String SHIPPED = "scenarios/";

    private final Scenario variant;
    private final RunPlan plan;
    private final Path target;

    private VariantFile(Scenario variant, RunPlan plan, Path target) {
        this.variant = variant;
        this.plan = plan;
        this.target = target.toAbsolutePath();
    }

    /**
     * The text of the file.
     *
     * @param plan how it is run unless somebody says otherwise
     * @param target where it will lie; its name becomes that of the scenario, and the baseline is found from there
     * @throws IllegalArgumentException if the variant does not differ from its baseline, or can't name it from there
     */
    public static String of(Scenario variant, RunPlan plan, Text title, Path target) {
        return new VariantFile(variant, plan, target).text(title);
    }

    private String text(Text title) {
        List<Lever> levers = variant.levers().stream()
                .filter(lever -> variant.activeLevers().contains(lever.id()))
                .toList();
        if (levers.isEmpty() && variant.trials().isEmpty()) {
            throw new IllegalArgumentException("the variant does not differ from its baseline");
        }
        StringBuilder text = new StringBuilder("schema: linetwin-scenario/1\n")
                .append("name: ")
                .append(name())
                .append('\n')
                .append("title: ")
                .append(quoted(title))
                .append('\n')
                .append("extends: ")
                .append(quoted(baseline()))
                .append('\n')
                .append("experiment: {replications: ")
                .append(plan.replications())
                .append(", warm-up: ")
                .append(plan.warmUp().toSeconds())
                .append(" s, duration: ")
                .append(plan.duration().toSeconds())
                .append(" s, seed: ")
                .append(plan.seed())
                .append("}\n")
                .append("levers:\n");
        levers.forEach(lever -> text.append(lever(lever)));
        if (!variant.trials().isEmpty()) {
            Basis basis = new Basis(Mark.ASSUMED, "set in a what-if");
            text.append(lever(new Lever(ownLever(levers), title, "none", basis, variant.trials())));
        }
        return text.toString();
    }

    private static String ownLever(List<Lever> levers) {
        Set<String> taken = levers.stream().map(Lever::id).collect(Collectors.toSet());
        String id = OWN_LEVER;
        for (int number = 2; taken.contains(id); number++) {
            id = OWN_LEVER + "-" + number;
        }
        return id;
    }

    private static String lever(Lever lever) {
        return "  " + lever.id() + ":\n"
                + "    title: " + quoted(lever.title()) + "\n"
                + "    grade: " + lever.grade() + "\n"
                + "    evidence: " + quoted(lever.basis()) + "\n"
                + "    changes:\n"
                + lever.changes().stream().map(change -> change(change, lever)).collect(Collectors.joining());
    }

    private static String change(Change change, Lever lever) {
        String evidence =
                change.isTrial() || change.basis().equals(lever.basis()) ? "" : ", evidence: " + quoted(change.basis());
        String operation = change.operation() == Change.Operation.SET ? "set" : "multiply";
        return "      - {path: " + quoted(change.path()) + ", " + operation + ": " + range(change.range()) + evidence
                + "}\n";
    }

    private static String range(Range range) {
        return range.low().equals(range.mode()) && range.mode().equals(range.high())
                ? value(range.mode())
                : "[" + value(range.low()) + ", " + value(range.mode()) + ", " + value(range.high()) + "]";
    }

    private static String value(String text) {
        return Quantities.findNumber(text).isPresent() ? text : quoted(text);
    }

    private static String quoted(Basis basis) {
        return quoted(basis.mark().sign() + " " + basis.text());
    }

    private static String quoted(Text text) {
        return "{zh: " + quoted(text.zh()) + ", en: " + quoted(text.en()) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    /** Ids are of lower-case letters, digits and hyphens. */
    private String name() {
        String file = String.valueOf(target.getFileName()).replaceFirst("\\.yaml$", "");
        String id = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() || !Character.isLetter(id.charAt(0)) ? "variant" + (id.isEmpty() ? "" : "-" + id) : id;
    }

    /** What the file names as the scenario that it extends. */
    private String baseline() {
        String file = variant.baseline().orElse(variant).file();
        Path path = Path.of(file);
        if (!path.isAbsolute() && file.startsWith(SHIPPED)) {
            return file.substring(SHIPPED.length());
        }
        Path folder = target.getParent();
        Path root = path.toAbsolutePath();
        if (folder == null || !Objects.equals(root.getRoot(), folder.getRoot())) {
            throw new IllegalArgumentException(target + " can't name " + file + ", which is on another drive");
        }
        return folder.relativize(root).toString().replace('\\', '/');
    }
}

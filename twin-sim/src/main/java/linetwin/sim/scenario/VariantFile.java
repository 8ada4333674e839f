package linetwin.sim.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.DistributionText;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.Range;

/**
 * A variant of a scenario as a scenario file of its own: it extends the same baseline, has the levers that are on, and one more
 * lever that sets what was set.
 */
public final class VariantFile {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();
    private static final Basis SET = new Basis(Mark.ASSUMED, new Text("假设分析中设定", "set in a what-if"));
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
        return of(variant, plan, title, SET, target);
    }

    /**
     * The same, if what was set rests on something.
     *
     * @param basis of what was set as a whole; each value may rest on something of its own
     */
    public static String of(Scenario variant, RunPlan plan, Text title, Basis basis, Path target) {
        return new VariantFile(variant, plan, target).text(title, basis);
    }

    private String text(Text title, Basis basis) {
        List<Lever> levers = variant.levers().stream()
                .filter(lever -> variant.activeLevers().contains(lever.id()))
                .toList();
        if (levers.isEmpty() && variant.trials().isEmpty()) {
            throw new IllegalArgumentException("the variant does not differ from its baseline");
        }
        ObjectNode root = YAML.createObjectNode();
        root.put("schema", "linetwin-scenario/1").put("name", name());
        write(title, root.putObject("title"));
        root.put("extends", baseline());
        root.putObject("experiment")
                .put("replications", plan.replications())
                .put("warm-up", plan.warmUp().toSeconds() + " s")
                .put("duration", plan.duration().toSeconds() + " s")
                .put("seed", plan.seed());
        ObjectNode written = root.putObject("levers");
        levers.forEach(lever -> write(lever, written.putObject(lever.id())));
        if (!variant.trials().isEmpty()) {
            String id = ownLever(levers);
            write(new Lever(id, title, "none", basis, variant.trials()), written.putObject(id));
        }
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scenario can't be written", e);
        }
    }

    private static String ownLever(List<Lever> levers) {
        Set<String> taken = levers.stream().map(Lever::id).collect(Collectors.toSet());
        String id = OWN_LEVER;
        for (int number = 2; taken.contains(id); number++) {
            id = OWN_LEVER + "-" + number;
        }
        return id;
    }

    private static void write(Lever lever, ObjectNode node) {
        write(lever.title(), node.putObject("title"));
        node.put("grade", lever.grade());
        node.set("evidence", json(lever.basis()));
        ArrayNode changes = node.putArray("changes");
        lever.changes().forEach(change -> write(change, lever, changes.addObject()));
    }

    private static void write(Change change, Lever lever, ObjectNode node) {
        node.put("path", change.path());
        node.set(change.operation() == Change.Operation.SET ? "set" : "multiply", range(change.range()));
        if (!change.basis().equals(Change.TRIED) && !change.basis().equals(lever.basis())) {
            node.set("evidence", json(change.basis()));
        }
    }

    private static JsonNode range(Range range) {
        return range.low().equals(range.mode()) && range.mode().equals(range.high())
                ? value(range.mode())
                : YAML.createArrayNode()
                        .add(value(range.low()))
                        .add(value(range.mode()))
                        .add(value(range.high()));
    }

    private static JsonNode value(String text) {
        return Quantities.findNumber(text)
                .<JsonNode>map(DecimalNode::valueOf)
                .or(() -> DistributionText.findJson(text))
                .orElseGet(() -> TextNode.valueOf(text));
    }

    private static JsonNode json(Basis basis) {
        String sign = basis.mark().sign();
        Text text = basis.text();
        if (text.zh().equals(text.en())) {
            return TextNode.valueOf(sign + " " + text.en());
        }
        return YAML.createObjectNode().put("mark", sign).put("zh", text.zh()).put("en", text.en());
    }

    private static void write(Text text, ObjectNode node) {
        node.put("zh", text.zh()).put("en", text.en());
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

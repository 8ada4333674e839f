package linetwin.sim.learn.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.List;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.DistributionText;

/** A drafted scenario as the tree of its file. */
final class DraftText {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();
    private static final String EVIDENCE = "evidence";

    private DraftText() {}

    static ObjectNode newRoot() {
        return YAML.createObjectNode();
    }

    static String of(ObjectNode root) {
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scenario can't be written", e);
        }
    }

    static void put(ObjectNode node, String field, Text text) {
        node.putObject(field).put("zh", text.zh()).put("en", text.en());
    }

    /** A value as a file would write it. */
    static JsonNode value(String text) {
        return Quantities.findNumber(text)
                .<JsonNode>map(DecimalNode::valueOf)
                .or(() -> DistributionText.findJson(text))
                .orElseGet(() -> TextNode.valueOf(text));
    }

    /** Sets the value at a path, and says what it rests on beside the innermost element that holds it. */
    static void set(ObjectNode root, String path, String value, Basis basis) {
        List<String> names = Arrays.asList(path.split("\\.", -1));
        ObjectNode holder = root;
        for (String name : names.subList(0, names.size() - 1)) {
            holder = (ObjectNode) holder.get(name);
        }
        String field = names.get(names.size() - 1);
        holder.set(field, value(value));
        ObjectNode claims = holder.withObjectProperty(EVIDENCE);
        claims.putObject(field)
                .put("mark", basis.mark().sign())
                .put("zh", basis.text().zh())
                .put("en", basis.text().en());
    }
}

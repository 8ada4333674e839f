package linetwin.ui.gain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.file.BoundedFile;
import linetwin.file.UnfitFileException;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.ui.gain.LeverGains.Gain;
import linetwin.ui.gain.LeverGains.Percent;
import linetwin.ui.gain.LeverGains.Share;

/** Reads what {@code gain --json} has written, and says in one sentence why something else can't be read. */
final class LeverGainsFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_BYTES = 1 << 24;
    private static final String SCHEMA = "linetwin.result/1";

    private final Path file;

    private LeverGainsFile(Path file) {
        this.file = file;
    }

    /** A file that is no result of that kind fails with an {@link IOException} made for people. */
    static LeverGains read(Path file) throws IOException {
        return new LeverGainsFile(file).read();
    }

    private LeverGains read() throws IOException {
        JsonNode root = parse();
        String schema = root.path("schema").asText();
        String kind = root.path("kind").asText();
        if (!schema.equals(SCHEMA) || !kind.equals("gain")) {
            throw new IOException(file.getFileName() + " is no result of a gain (schema '" + schema + "', kind '" + kind
                    + "').\nMaybe it was written by another command than 'gain --json'.");
        }
        List<Gain> gains = new ArrayList<>();
        for (JsonNode gain : need(root, "gains")) {
            gains.add(gain(gain));
        }
        return new LeverGains(
                need(root, "scenario").asText(),
                need(root, "baseline").asText(),
                need(root, "seed").asLong(),
                need(root, "replications").asInt(),
                need(root, "levelFraction").asDouble(),
                root.path("interrupted").asBoolean(),
                gains);
    }

    private JsonNode parse() throws IOException {
        try {
            return MAPPER.readTree(new BoundedFile(file, MOST_BYTES).bytes());
        } catch (UnfitFileException e) {
            throw new IOException(file.getFileName() + " " + e.rule() + ".", e);
        } catch (IOException e) {
            throw new IOException(
                    file.getFileName() + " can't be read as JSON.\nMaybe it is cut, or another file is meant.", e);
        }
    }

    private Gain gain(JsonNode node) throws IOException {
        List<Share> shares = new ArrayList<>();
        for (JsonNode lever : need(node, "levers")) {
            shares.add(new Share(
                    need(lever, "lever").asText(), lever.path("grade").asText(), percent(need(lever, "sharePercent"))));
        }
        return new Gain(definition(need(node, "definition").asText()), percent(need(node, "gainPercent")), shares);
    }

    private EfficiencyDefinition definition(String name) throws IOException {
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            if (definition.name().equals(name)) {
                return definition;
            }
        }
        throw new IOException(file.getFileName() + ": definition '" + name + "' must be E1, E2 or E3.");
    }

    private static Percent percent(JsonNode node) {
        return new Percent(
                node.path("mean").asDouble(Double.NaN), node.path("halfWidth").asDouble(Double.NaN));
    }

    private JsonNode need(JsonNode node, String field) throws IOException {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IOException(
                    file.getFileName() + ": field '" + field + "' is missing.\nMaybe the file was edited.");
        }
        return value;
    }
}

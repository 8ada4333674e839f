package linetwin.ui.gain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.file.BoundedFile;
import linetwin.file.UnfitFileException;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.value.Text;
import linetwin.ui.gain.LeverGains.Gain;
import linetwin.ui.gain.LeverGains.Made;
import linetwin.ui.gain.LeverGains.Range;
import linetwin.ui.gain.LeverGains.Share;
import linetwin.ui.gain.LeverGains.Uncertain;

/** Reads what {@code gain --json} writes, and says in one sentence why something else can't be read. */
final class LeverGainsFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_BYTES = 1 << 24;
    private static final String SCHEMA = "linetwin.result/1";

    private final String name;

    private LeverGainsFile(String name) {
        this.name = name;
    }

    /** A file that is no result of that kind fails with an {@link IOException} made for people. */
    static LeverGains read(Path file) throws IOException {
        LeverGainsFile reader = new LeverGainsFile(String.valueOf(file.getFileName()));
        try {
            return reader.parse(new BoundedFile(file, MOST_BYTES).bytes());
        } catch (UnfitFileException e) {
            throw new GainFileException(
                    new Text("无法读取 " + reader.name + "：" + e.rule() + "。", reader.name + " " + e.rule() + "."), e);
        }
    }

    /**
     * What a text holds that is such a file or could be.
     *
     * @param name of where it is from
     */
    static LeverGains of(String name, String text) throws IOException {
        return new LeverGainsFile(name).parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private LeverGains parse(byte[] bytes) throws IOException {
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new GainFileException(
                    new Text(
                            "无法把 " + name + " 作为 JSON 读取。\n也许文件不完整，或指的是另一个文件。",
                            name + " can't be read as JSON.\nMaybe it is cut, or another file is meant."),
                    e);
        }
        return gains(root);
    }

    private LeverGains gains(JsonNode root) throws IOException {
        String schema = root.path("schema").asText();
        String kind = root.path("kind").asText();
        if (!schema.equals(SCHEMA) || !kind.equals("gain")) {
            throw new GainFileException(new Text(
                    name + " 不是效率提升的结果（schema '" + schema + "'，kind '" + kind + "'）。\n也许它由 'gain --json' 以外的命令生成。",
                    name + " is no result of a gain (schema '" + schema + "', kind '" + kind
                            + "').\nMaybe it was written by another command than 'gain --json'."));
        }
        List<Gain> gains = new ArrayList<>();
        for (JsonNode gain : need(root, "gains")) {
            gains.add(gain(gain));
        }
        return new LeverGains(
                need(root, "scenario").asText(),
                need(root, "scenarioFingerprint").asText(),
                need(root, "baseline").asText(),
                new Made(
                        need(root, "version").asText(),
                        need(root, "seed").asLong(),
                        need(root, "replications").asInt(),
                        Duration.ofMillis(
                                Math.round(1000 * need(root, "durationSeconds").asDouble())),
                        need(root, "levelFraction").asDouble(),
                        root.path("interrupted").asBoolean()),
                gains);
    }

    private Gain gain(JsonNode node) throws IOException {
        List<Share> shares = new ArrayList<>();
        for (JsonNode lever : need(node, "levers")) {
            shares.add(new Share(
                    need(lever, "lever").asText(),
                    lever.path("grade").asText(),
                    uncertain(need(lever, "sharePercent"), lever.path("uncertainty"))));
        }
        return new Gain(
                definition(need(node, "definition").asText()),
                number(node, "baselineMean"),
                number(node, "otherMean"),
                uncertain(need(node, "gainPercent"), node.path("uncertainty")),
                shares);
    }

    private EfficiencyDefinition definition(String given) throws GainFileException {
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            if (definition.name().equals(given)) {
                return definition;
            }
        }
        throw new GainFileException(new Text(
                name + "：定义 '" + given + "' 必须是 E1、E2 或 E3。",
                name + ": definition '" + given + "' must be E1, E2 or E3."));
    }

    private Uncertain uncertain(JsonNode interval, JsonNode drawn) throws IOException {
        return new Uncertain(
                number(interval, "mean"),
                number(interval, "halfWidth"),
                drawn.path("effectStandardDeviation").asDouble() > 0
                        ? Optional.of(new Range(number(drawn, "lowPercent"), number(drawn, "highPercent")))
                        : Optional.empty());
    }

    private double number(JsonNode node, String field) throws IOException {
        JsonNode value = need(node, field);
        if (!value.isNumber()) {
            throw new GainFileException(new Text(
                    name + "：字段 '" + field + "' 是 " + value + "；必须是数字。\n也许文件被改动过。",
                    name + ": field '" + field + "' is " + value + "; must be a number.\nMaybe the file was edited."));
        }
        return value.asDouble();
    }

    private JsonNode need(JsonNode node, String field) throws IOException {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new GainFileException(new Text(
                    name + "：缺少字段 '" + field + "'。\n也许文件被改动过。",
                    name + ": field '" + field + "' is missing.\nMaybe the file was edited."));
        }
        return value;
    }
}

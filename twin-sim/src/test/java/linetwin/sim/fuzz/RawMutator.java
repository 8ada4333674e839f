package linetwin.sim.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Makes hostile messages out of sound ones: their bytes, their structure, their numbers and times, and their topics. */
final class RawMutator {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Characters of what is there many times. */
    private static final int LARGEST = 1_000_000;

    private static final String SLOT = "@slot@";
    private static final Pattern SLOT_IN_TEXT = Pattern.compile('"' + SLOT + '"');
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "0",
            "-0.0",
            "0.1",
            "4711.5",
            "65535",
            "4294967295",
            "-2147483648",
            "9223372036854775808",
            "1e15",
            "1e400",
            "-1e400",
            "1e-400",
            "1e99999999",
            "9".repeat(50),
            "9".repeat(5_000),
            "NaN",
            "\"NaN\"",
            "\"-Infinity\"",
            "\"1e3\"",
            "\"0x10\"",
            "\"\\u001b[31m\"",
            "\"\\u009b31m\\u202e\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(70_000) + "\"",
            "[".repeat(33) + "]".repeat(33),
            "[".repeat(5_000) + "]".repeat(5_000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "\"2026-02-30T25:61:00Z\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"2026-01-05T06:00:00\"",
            "\"2026-01-05T06:00:00+18:00\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"2199-12-31T23:59:59.999999Z\"",
            "-62135596800000",
            "253402300800000",
            "1767592800",
            "1767592800000000000");
    private static final List<String> LEVELS = List.of(
            "",
            "+",
            "#",
            "$SYS",
            "a".repeat(600),
            "\u001b]0;x\u0007",
            "\u202e",
            "\u4e2d\u6587",
            "agv-999",
            "*",
            "{station}");

    private final Random random;

    RawMutator(long seed) {
        random = new Random(seed);
    }

    byte[] payload(byte[] sound) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> sound;
            case 2, 3 -> new Mutator(random.nextLong()).mutant(sound);
            case 4 -> packed(random.nextBoolean() ? sound : new Mutator(random.nextLong()).mutant(sound));
            case 5 -> new Mutator(random.nextLong()).mutant(packed(sound));
            default -> restructured(sound);
        };
    }

    /** Mostly the same topic. */
    String topic(String sound) {
        if (random.nextInt(8) > 0) {
            return sound;
        }
        String[] levels = sound.split("/", -1);
        String level = random.nextBoolean() ? LEVELS.get(random.nextInt(LEVELS.size())) : "n" + random.nextInt(5_000);
        levels[random.nextInt(levels.length)] = level;
        return String.join("/", levels);
    }

    private byte[] restructured(byte[] sound) {
        try {
            JsonNode root = MAPPER.readTree(new String(sound, UTF_8));
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            if (holders.isEmpty()) {
                return VALUES.get(random.nextInt(VALUES.size())).getBytes(UTF_8);
            }
            for (int i = random.nextInt(3); i >= 0; i--) {
                change(holders.get(random.nextInt(holders.size())));
            }
            return filled(root.toString()).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            return new Mutator(random.nextLong()).mutant(sound);
        }
    }

    /** Copies of one element all have the same value, or a message would have many megabytes. */
    private String filled(String text) {
        String usual = VALUES.get(random.nextInt(VALUES.size()));
        boolean isMany = SLOT_IN_TEXT.matcher(text).results().count() > 3;
        return SLOT_IN_TEXT
                .matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        isMany ? (usual.length() > 100 ? "[]" : usual) : VALUES.get(random.nextInt(VALUES.size()))));
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && node.size() > 0) {
            holders.add(node);
        }
        node.forEach(inner -> collect(inner, holders));
    }

    private void change(JsonNode holder) {
        if (holder instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, near(object.get(name)));
                case 2 -> object.set("x".repeat(random.nextInt(400)), TextNode.valueOf(SLOT));
                default -> object.set(name, TextNode.valueOf(SLOT));
            }
        } else if (holder instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (random.nextInt(3) > 0) {
                array.set(at, TextNode.valueOf(SLOT));
            } else {
                JsonNode element = array.get(at).deepCopy();
                int most = Math.min(1_500, LARGEST / element.toString().length());
                for (int i = most < 1 ? 0 : random.nextInt(most); i > 0; i--) {
                    array.add(element);
                }
            }
        }
    }

    /** A number somewhat or far away, as faults and restarts make it. */
    private JsonNode near(JsonNode value) {
        if (!value.isNumber()) {
            return TextNode.valueOf(SLOT);
        }
        long step = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3);
            case 1 -> -random.nextInt(20);
            case 2 -> random.nextInt(100_000) - 50_000L;
            default -> random.nextLong() >> random.nextInt(40);
        };
        return MAPPER.getNodeFactory().numberNode(value.asLong() + step);
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import linetwin.cli.option.ExitStatus;
import linetwin.link.recording.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recording says the same in whatever form of JSON it is written: other programs have other habits. */
class OtherJsonFormsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path original = Path.of("");
    private JsonNode figures = MAPPER.nullNode();

    enum Form {
        BLANKS,
        KEYS_IN_REVERSE,
        PAYLOAD_FIRST,
        MORE_FIELDS,
        ESCAPES,
        CARRIAGE_RETURNS,
        EXPONENTS,
        DECIMALS;

        private String rewrite(JsonNode line) {
            return switch (this) {
                case BLANKS -> withBlanks(line);
                case KEYS_IN_REVERSE -> reversed(line).toString();
                case PAYLOAD_FIRST -> payloadFirst(line);
                case MORE_FIELDS -> moreFields(line);
                case ESCAPES -> escaped(line.toString());
                case CARRIAGE_RETURNS -> line + "\r";
                case EXPONENTS -> exponents(line).toString();
                case DECIMALS -> exponents(line).toString().replaceAll("([:\\[])(-?[0-9]+)E0([,}\\]])", "$1$2.0$3");
            };
        }
    }

    @BeforeEach
    void record() throws IOException {
        original = folder.resolve("original.jsonl");
        run("run", "teaching/two-stations", "--duration", "1 h", "--seed", "5", "--record", original.toString());
        figures = replayed(original);
    }

    @ParameterizedTest
    @EnumSource
    void recordingSaysTheSameInAnyForm(Form form) throws IOException {
        Path other = rewritten(form);

        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(original));
        run("verify", other.toString());
        run("diff", original.toString(), other.toString());
        assertThat(replayed(other)).isEqualTo(figures);
        assertThat(Recording.open(other).begin())
                .isEqualTo(Recording.open(original).begin());
        assertThat(Recording.open(other).end())
                .isEqualTo(Recording.open(original).end());
    }

    @Test
    void fieldsOfTheSameNameInsideOthersAreNotThatOfTheMessage() throws IOException {
        Path other = folder.resolve("other.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(original));
        lines.replaceAll(line -> line.replace(
                "\"payload\":{", "\"payload\":{\"sender\":{\"simTime\":\"2001-01-01T00:00:00.000000Z\"},"));
        Files.write(other, lines);

        assertThat(Recording.open(other).begin())
                .isEqualTo(Recording.open(original).begin());
        assertThat(replayed(other)).isEqualTo(figures);
    }

    private JsonNode replayed(Path file) throws IOException {
        return MAPPER.readTree(run("replay", file.toString(), "--json")).get("runs");
    }

    private static String run(String... arguments) {
        Console console = Console.withoutDisplay();
        assertThat(console.run(arguments)).as(console.err() + console.out()).isEqualTo(ExitStatus.OK);
        return console.out();
    }

    private Path rewritten(Form form) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(original)) {
            lines.add(form.rewrite(read(line)));
        }
        return Files.writeString(folder.resolve("other.jsonl"), String.join("\n", lines) + "\n");
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Python writes it, and somewhat more. */
    private static String withBlanks(JsonNode line) {
        return " " + line.toPrettyString().lines().map(String::strip).collect(Collectors.joining(" \t")) + " ";
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> other.set(name, reversed(object.get(name))));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> other.add(reversed(element)));
            return other;
        }
        return node;
    }

    private static String payloadFirst(JsonNode line) {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        if (line.has("payload")) {
            other.set("payload", line.get("payload"));
        }
        return other.setAll((ObjectNode) line).toString();
    }

    private static String moreFields(JsonNode line) {
        return ((ObjectNode) line).put("host", "plc-7").put("note", "} \" {").toString();
    }

    /** The first letter of each name, and each slash. */
    private static String escaped(String line) {
        return line.replaceAll("\"s([A-Za-z]+)\":", "\"\\\\u0073$1\":").replace("/", "\\/");
    }

    private static JsonNode exponents(JsonNode node) {
        if (node.isIntegralNumber()) {
            BigDecimal number = node.decimalValue().stripTrailingZeros();
            return JsonNodeFactory.instance.rawValueNode(new RawValue(number.unscaledValue() + "E" + -number.scale()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> other.set(entry.getKey(), exponents(entry.getValue())));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> other.add(exponents(element)));
            return other;
        }
        return node;
    }
}

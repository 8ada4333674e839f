package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import linetwin.model.telemetry.MessageClass;

/**
 * The JSON Schemas (draft 2020-12) of the contract, one for each class of messages. They say what a publisher writes; unknown
 * fields are allowed, since readers ignore them.
 */
public final class MessageSchemas {
    private static final String PARTS = "parts";
    private static final String OWN = "#/$defs/";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private MessageSchemas() {}

    /** The schema of a class, complete in itself. */
    public static JsonNode of(MessageClass messageClass) {
        ObjectNode schema = read(messageClass.level());
        ObjectNode definitions = schema.withObjectProperty("$defs");
        JsonNode parts = read(PARTS).path("$defs");
        for (var lacking = lacking(schema); lacking.isPresent(); lacking = lacking(schema)) {
            definitions.set(lacking.get(), parts.required(lacking.get()));
        }
        return schema;
    }

    /** The same as text, ending with a line feed. */
    public static String text(MessageClass messageClass) {
        try {
            return MAPPER.writer(LAYOUT).writeValueAsString(of(messageClass)) + '\n';
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a schema in memory can't be written", e);
        }
    }

    /** A part that the schema refers to without having it. */
    private static Optional<String> lacking(JsonNode schema) {
        return schema.findValuesAsText("$ref").stream()
                .map(reference -> reference.substring(OWN.length()))
                .filter(part -> !schema.path("$defs").has(part))
                .findFirst();
    }

    /** Reads a file in which the parts that several schemas share are looked for in the schema itself. */
    private static ObjectNode read(String name) {
        String resource = "schema/" + name + ".json";
        try (InputStream in = MessageSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) MAPPER.readTree(text.replace(PARTS + ".json" + OWN, OWN));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }
}

package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import linetwin.model.telemetry.MessageClass;

/**
 * The JSON Schemas (draft 2020-12) of the contract, one for each class of messages. They say what a publisher writes; unknown
 * fields are allowed, since readers ignore them.
 */
public final class MessageSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private MessageSchemas() {}

    /** The schema of a class, complete in itself. */
    public static JsonNode of(MessageClass messageClass) {
        return MessageFormats.of(messageClass).schema(messageClass.level());
    }

    /** The same as text, ending with a line feed. */
    public static String text(MessageClass messageClass) {
        try {
            return MAPPER.writer(LAYOUT).writeValueAsString(of(messageClass)) + '\n';
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a schema in memory can't be written", e);
        }
    }
}

package linetwin.sim.foreign.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.Limits;
import linetwin.sim.foreign.mapping.MessageRule.Choice;
import linetwin.sim.foreign.mapping.MessageRule.Meaning;
import linetwin.sim.foreign.mapping.MessageRule.NumberField;
import linetwin.sim.foreign.mapping.MessageRule.StateField;
import linetwin.sim.foreign.mapping.MessageRule.TimeField;

/** The payload of a foreign message, read as the mapping says. */
public final class ForeignPayload {
    private static final int LONGEST_WORD = 200;
    private static final double LARGEST = 1e15;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.JSON_DEPTH)
                            .maxStringLength(Limits.TEXT_CHARACTERS)
                            .maxNameLength(Limits.NAME_CHARACTERS)
                            .maxNumberLength(Limits.NUMBER_CHARACTERS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonNode root;

    private ForeignPayload(JsonNode root) {
        this.root = root;
    }

    public static ForeignPayload read(byte[] payload, boolean isText) throws ForeignFormatException {
        if (payload.length > Limits.PAYLOAD_BYTES) {
            throw new ForeignFormatException(
                    "has " + payload.length + " bytes; must be at most " + Limits.PAYLOAD_BYTES);
        }
        if (isText) {
            return new ForeignPayload(TextNode.valueOf(new String(payload, StandardCharsets.UTF_8).strip()));
        }
        try {
            return new ForeignPayload(MAPPER.readTree(payload));
        } catch (JsonProcessingException e) {
            throw new ForeignFormatException("is no JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) { // of an exponent that is too large to be read
            throw new ForeignFormatException("holds a number that is none");
        } catch (IOException e) {
            throw new ForeignFormatException("is no text in UTF-8: " + e.getMessage());
        }
    }

    /** The name of the element that a message is about. */
    public String element(String template, Map<String, String> names) throws ForeignFormatException {
        if (template.startsWith("/")) {
            return word(JsonPointer.compile(template));
        }
        String name = template;
        for (Map.Entry<String, String> entry : names.entrySet()) {
            name = name.replace(entry.getKey(), entry.getValue());
        }
        return name;
    }

    public Instant time(TimeField field) throws ForeignFormatException {
        String word = word(field.at());
        Optional<Instant> time = field.form().find(word);
        return time.orElseThrow(
                () -> refused(field.at(), word, "; must be " + field.form().rule()));
    }

    public Meaning state(StateField field) throws ForeignFormatException {
        String word = word(field.at());
        Meaning meaning = field.names().get(word);
        if (meaning == null) {
            throw refused(field.at(), word, ", which is a state that the mapping has no name for");
        }
        return meaning;
    }

    /** In items. */
    public double number(NumberField field) throws ForeignFormatException {
        String word = word(field.at());
        try {
            double items = Double.parseDouble(word) * field.times();
            if (items >= 0 && items <= LARGEST) {
                return items;
            }
        } catch (NumberFormatException e) {
            throw refused(field.at(), word, "; must be a number");
        }
        throw refused(field.at(), word, "; must be a number from 0 to " + LARGEST);
    }

    public boolean isOneOf(Choice choice) throws ForeignFormatException {
        return choice.is().contains(word(choice.at()));
    }

    /** A text, number or truth value as text. */
    private String word(JsonPointer at) throws ForeignFormatException {
        JsonNode node = root.at(at);
        if (!node.isValueNode() || node.isNull()) {
            throw new ForeignFormatException(
                    place(at) + (node.isMissingNode() || node.isNull() ? " is missing" : " must be one value"));
        }
        return node.asText();
    }

    private static ForeignFormatException refused(JsonPointer at, String word, String rule) {
        String shown = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) + '…' : word;
        return new ForeignFormatException(place(at) + " is '" + shown.replaceAll("\\p{Cntrl}", "?") + '\'' + rule);
    }

    private static String place(JsonPointer at) {
        return at.matches() ? "payload" : at.toString();
    }
}

package linetwin.link.foreign.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import linetwin.model.telemetry.json.JsonMistake;
import linetwin.model.telemetry.limit.Limits;

/** How the payloads of some messages are written. */
public sealed interface PayloadForm permits PayloadForm.Json, PayloadForm.Text, DelimitedText {
    /** What a payload holds. */
    JsonNode read(byte[] payload) throws ForeignFormatException;

    /** Whether each element of what is read is a record. */
    default boolean isOfRecords() {
        return false;
    }

    /** The text of a payload, without the byte order mark that some programs begin with. */
    static String text(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** One value of JSON. */
    record Json() implements PayloadForm {
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

        @Override
        public JsonNode read(byte[] payload) throws ForeignFormatException {
            try {
                return MAPPER.readTree(payload);
            } catch (JsonProcessingException e) {
                throw new ForeignFormatException("is no JSON: " + JsonMistake.reason(e));
            } catch (NumberFormatException e) { // of an exponent that is too large to be read
                throw new ForeignFormatException("holds a number that is none");
            } catch (IOException e) {
                throw new ForeignFormatException("is no text in UTF-8: " + e.getMessage());
            }
        }
    }

    /** One plain text, without the space around it. */
    record Text() implements PayloadForm {
        @Override
        public JsonNode read(byte[] payload) {
            return TextNode.valueOf(text(payload).strip());
        }
    }
}

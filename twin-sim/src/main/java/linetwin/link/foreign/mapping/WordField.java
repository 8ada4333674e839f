package linetwin.link.foreign.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.payload.Place;
import linetwin.link.foreign.payload.UnknownWordException;
import linetwin.link.foreign.word.Words;
import linetwin.model.telemetry.limit.Excerpt;

/**
 * A text, number or truth value at a place of a message, read as a word.
 *
 * @param isOptional whether it may be missing, and then nothing is said; otherwise the message can't be used without it
 * @param ignored words that say nothing
 */
public record WordField(Place at, boolean isOptional, Words ignored) {
    /** One that must be there. */
    public static WordField required(Place at) {
        return new WordField(at, false, Words.NONE);
    }

    /** One that may be missing. */
    public static WordField optional(Place at) {
        return new WordField(at, true, Words.NONE);
    }

    /** Empty if nothing is said. */
    public Optional<String> find(ForeignRecord record) throws ForeignFormatException {
        Optional<JsonNode> found = at.find(record);
        if (found.isEmpty()) {
            if (isOptional) {
                return Optional.empty();
            }
            throw new ForeignFormatException(at + " is missing");
        }
        if (!found.get().isValueNode()) {
            throw new ForeignFormatException(at + " must be one value");
        }
        return found.map(JsonNode::asText).filter(word -> !ignored.contains(word));
    }

    /** What to say of a word that breaks a rule. */
    public ForeignFormatException refused(String word, String rule) {
        return new ForeignFormatException(at + " is '" + Excerpt.of(word) + '\'' + rule);
    }

    /** What to say of a word that the mapping has no meaning for. */
    UnknownWordException unknown(String word, String rule) {
        return new UnknownWordException(at.toString(), Excerpt.of(word), at + " is '" + Excerpt.of(word) + '\'' + rule);
    }
}

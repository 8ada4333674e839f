package linetwin.link.foreign.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.word.Span;
import linetwin.link.foreign.word.Words;

/**
 * Whether what stands at a place is of a kind. All parts that are given must hold.
 *
 * @param is words of which it must be one
 * @param not words of which it must be none
 * @param span the range that it must be in, as a number
 * @param isThere whether something must, or must not, stand there
 */
public record Condition(WordField word, Words is, Words not, Optional<Span> span, Optional<Boolean> isThere) {
    public Condition {
        if (is.isEmpty() && not.isEmpty() && span.isEmpty() && isThere.isEmpty()) {
            throw new IllegalArgumentException("must have one of is, not, from, below and exists");
        }
    }

    static boolean allHold(List<Condition> conditions, ForeignRecord record) throws ForeignFormatException {
        for (Condition condition : conditions) {
            if (!condition.holds(record)) {
                return false;
            }
        }
        return true;
    }

    /** What is missing, or holds more than one value, is none of any words and in no range. */
    private boolean holds(ForeignRecord record) throws ForeignFormatException {
        Optional<JsonNode> found = word.at().find(record);
        if (isThere.isPresent() && isThere.get() != found.isPresent()) {
            return false;
        }
        Optional<String> value = found.filter(JsonNode::isValueNode).map(JsonNode::asText);
        return value.isPresent() ? matches(value.get()) : is.isEmpty() && span.isEmpty();
    }

    /** Judges a message that says what is asked; one that must and does not can't be used. */
    boolean isMet(ForeignRecord record) throws ForeignFormatException {
        Optional<String> said = word.find(record);
        return said.isPresent() && matches(said.get());
    }

    private boolean matches(String value) {
        return (is.isEmpty() || is.contains(value))
                && !not.contains(value)
                && (span.isEmpty() || span.get().contains(value));
    }
}

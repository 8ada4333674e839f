package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import linetwin.link.foreign.word.Numeral;

/** One step on the way into a payload. */
sealed interface Step {
    /** Where it leads from a value; missing if that has nothing of the kind. */
    JsonNode from(JsonNode value, LookUps lookUps) throws ForeignFormatException;

    /** Into the field of an object, or the element of an array with that number, from 0. */
    record Into(String name) implements Step {
        private static final int MOST_DIGITS = 7;

        @Override
        public JsonNode from(JsonNode value, LookUps lookUps) throws ForeignFormatException {
            lookUps.spend();
            if (!value.isArray()) {
                return value.path(name);
            }
            boolean isNumber = name.length() <= MOST_DIGITS && name.matches("0|[1-9][0-9]*");
            return isNumber ? value.path(Integer.parseInt(name)) : MissingNode.getInstance();
        }
    }

    /** To how many elements or fields there are. */
    record Length() implements Step {
        @Override
        public JsonNode from(JsonNode value, LookUps lookUps) {
            return value.isContainerNode() ? IntNode.valueOf(value.size()) : MissingNode.getInstance();
        }
    }

    /** To the first element of an array in which a place holds a word or, without a word, anything. */
    record ToElement(Pointer inside, Optional<String> word) implements Step {
        @Override
        public JsonNode from(JsonNode value, LookUps lookUps) throws ForeignFormatException {
            if (value.isArray()) {
                for (JsonNode element : value) {
                    JsonNode found = inside.from(element, lookUps);
                    if (word.isEmpty() ? !found.isMissingNode() : isWord(found)) {
                        return element;
                    }
                }
            }
            return MissingNode.getInstance();
        }

        private boolean isWord(JsonNode found) {
            return found.isValueNode() && Numeral.plain(found.asText()).equals(Numeral.plain(word.orElseThrow()));
        }
    }
}

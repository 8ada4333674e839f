package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One thing that a message tells; usually all of it.
 *
 * @param message the whole payload
 * @param value this part of it
 * @param names what the names in braces stand for, of the topic and of the way to this part
 */
public record ForeignRecord(JsonNode message, JsonNode value, Map<String, String> names, LookUps lookUps) {
    public ForeignRecord {
        names = Map.copyOf(names);
    }
}

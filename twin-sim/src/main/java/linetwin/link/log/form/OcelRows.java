package linetwin.link.log.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import linetwin.link.log.form.LogForm.Ocel;
import linetwin.model.telemetry.json.JsonMistake;
import linetwin.model.telemetry.limit.Limits;

/**
 * The events of an OCEL 2.0 log in JSON: a row for each object of the wanted type that an event is of. The columns are
 * {@code ocel:eid}, {@code ocel:activity}, {@code ocel:timestamp}, {@code ocel:oid}, {@code ocel:qualifier} and the attributes
 * of the event by their names.
 */
final class OcelRows implements LogRows {
    /** Items whose names are kept, since an event does not say of which type its objects are. */
    private static final int MOST_OBJECTS = 5_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.TEXT_CHARACTERS)
                    .maxNameLength(Limits.NAME_CHARACTERS)
                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build());

    private final LogInput input;
    private final JsonParser json;
    private final Optional<Set<String>> items;
    private final Queue<LogRow> waiting = new ArrayDeque<>();
    private boolean isInEvents;

    private OcelRows(LogInput input, Optional<Set<String>> items) throws IOException {
        this.input = input;
        this.items = items;
        json = MAPPER.createParser(input.stream());
    }

    /**
     * Begins to read.
     *
     * @param before the same file, which is read to its end to know the type of each object
     */
    static OcelRows open(LogInput input, LogInput before, Ocel form) throws IOException {
        try (before) {
            Optional<Set<String>> items = form.type().isPresent()
                    ? Optional.of(new OcelRows(before, Optional.empty())
                            .objects(form.type().get()))
                    : Optional.empty();
            return new OcelRows(input, items);
        } catch (IOException | LogException e) {
            input.close();
            throw e;
        }
    }

    private Set<String> objects(String type) throws IOException {
        Set<String> found = new HashSet<>();
        Set<String> types = new HashSet<>();
        try {
            while (enterArray("objects")) {
                for (JsonNode object = element(); object != null; object = element()) {
                    String own = object.path("type").asText();
                    if (own.equals(type)) {
                        found.add(object.path("id").asText());
                    } else if (types.size() < 100) {
                        types.add(own);
                    }
                    if (found.size() > MOST_OBJECTS) {
                        throw new LogException(
                                input.name(), "has more than " + MOST_OBJECTS + " objects of type '" + type + "'");
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
        if (found.isEmpty()) {
            throw new LogException(
                    input.name(),
                    "has no object of type '" + type + "', which the mapping reads",
                    linetwin.model.value.Closest.to(type, types).map(meant -> "Maybe '" + meant + "' is meant."));
        }
        return found;
    }

    /** Goes into the array of this name; false at the end of the file. */
    private boolean enterArray(String name) throws IOException {
        if (json.currentToken() == null && json.nextToken() != JsonToken.START_OBJECT) {
            throw new LogException(input.name(), "is no object of JSON, as OCEL 2.0 is");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isMeant = json.currentName().equals(name);
            if (json.nextToken() == JsonToken.START_ARRAY && isMeant) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    /** The next element of the array; null at its end. */
    private @org.jspecify.annotations.Nullable JsonNode element() throws IOException {
        return json.nextToken() == JsonToken.END_ARRAY ? null : MAPPER.readTree(json);
    }

    @Override
    public Optional<LogRow> next() throws IOException {
        try {
            while (waiting.isEmpty()) {
                if (!isInEvents && !enterArray("events")) {
                    return Optional.empty();
                }
                isInEvents = true;
                JsonNode event = element();
                if (event == null) {
                    isInEvents = false;
                } else {
                    take(event, json.currentTokenLocation().getLineNr());
                }
            }
            return Optional.of(waiting.remove());
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    private LogException refused(JsonProcessingException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return new LogException(input.name(), line, "is no JSON: " + JsonMistake.reason(e), Optional.empty());
    }

    private void take(JsonNode event, long line) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        event.path("attributes")
                .forEach(attribute -> row.put(
                        attribute.path("name").asText(), attribute.path("value").asText()));
        row.put("ocel:eid", event.path("id").asText());
        row.put("ocel:activity", event.path("type").asText());
        row.put("ocel:timestamp", event.path("time").asText());
        for (JsonNode relation : event.path("relationships")) {
            String item = relation.path("objectId").asText();
            if (items.isEmpty() || items.get().contains(item)) {
                ObjectNode own = row.deepCopy();
                own.put("ocel:oid", item);
                own.put("ocel:qualifier", relation.path("qualifier").asText());
                waiting.add(new LogRow(line, own));
            }
        }
    }

    @Override
    public LogInput input() {
        return input;
    }
}

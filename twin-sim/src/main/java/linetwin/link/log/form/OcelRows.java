package linetwin.link.log.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import linetwin.model.telemetry.json.JsonMistake;
import linetwin.model.telemetry.limit.Limits;

/**
 * The events of an OCEL 2.0 log in JSON: a row for each item that an event is of. The columns are {@code ocel:eid},
 * {@code ocel:activity}, {@code ocel:timestamp}, {@code ocel:oid}, {@code ocel:qualifier} and the attributes of the event by
 * their names.
 */
final class OcelRows implements LogRows {
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
    private final OcelItems items;
    private final Queue<LogRow> waiting = new ArrayDeque<>();
    private boolean isInEvents;

    private OcelRows(LogInput input, OcelItems items) throws IOException {
        this.input = input;
        this.items = items;
        json = MAPPER.createParser(input.stream());
    }

    /** @param before the same file, which is read to its end to know the type of each object */
    static OcelRows open(LogInput input, LogInput before, OcelItems items) throws IOException {
        new OcelRows(before, items).takeObjects();
        items.requireAny(before);
        return new OcelRows(input, items);
    }

    private void takeObjects() throws IOException {
        try {
            while (enterArray("objects")) {
                for (Optional<JsonNode> object = element(); object.isPresent(); object = element()) {
                    items.take(
                            input,
                            object.get().path("id").asText(),
                            object.get().path("type").asText());
                }
            }
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
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

    /** The next element of the array; empty at its end. */
    private Optional<JsonNode> element() throws IOException {
        return json.nextToken() == JsonToken.END_ARRAY ? Optional.empty() : Optional.of(MAPPER.readTree(json));
    }

    @Override
    public Optional<LogRow> next() throws IOException {
        try {
            while (waiting.isEmpty()) {
                if (!isInEvents && !enterArray("events")) {
                    return Optional.empty();
                }
                Optional<JsonNode> event = element();
                isInEvents = event.isPresent();
                event.ifPresent(found -> waiting.addAll(
                        event(found, json.currentTokenLocation().getLineNr()).rows(items)));
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

    private static OcelEvent event(JsonNode found, long line) {
        OcelEvent event = new OcelEvent(line);
        found.path("attributes")
                .forEach(attribute -> event.put(
                        attribute.path("name").asText(), attribute.path("value").asText()));
        event.identify(
                found.path("id").asText(),
                found.path("type").asText(),
                found.path("time").asText());
        found.path("relationships")
                .forEach(relation -> event.relate(
                        relation.path("objectId").asText(),
                        relation.path("qualifier").asText()));
        return event;
    }

    @Override
    public LogInput input() {
        return input;
    }
}

package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.wire.Definitions;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Source;
import linetwin.model.telemetry.json.wire.WireException;

/**
 * A class of messages in JSON.
 *
 * @param title what its messages are called together, in English
 * @param fields those after the header
 */
record MessageFormat<M extends Message>(
        Class<M> javaType, String title, String description, Fields<M> fields, Making<M> making) {
    /** Makes a message of its header and of the fields after it. */
    @FunctionalInterface
    interface Making<M extends Message> {
        M of(Header header, Source in) throws WireException;
    }

    void write(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        HeaderFormat.write(json, message);
        fields.write(json, javaType.cast(message));
        json.writeEndObject();
    }

    M read(Topic topic, Source in) throws WireException {
        return making.of(HeaderFormat.read(topic, in), in);
    }

    /** What the messages of a level of topics are, complete in itself. */
    ObjectNode schema(String level) {
        Definitions definitions = new Definitions();
        ObjectNode schema = Definitions.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:" + Header.SCHEMA.replace('/', ':') + ':' + level)
                .put("title", "Linetwin " + title + ", version 1")
                .put("description", description)
                .put("type", "object");
        schema.putArray("allOf").add(HeaderFormat.schema(definitions));
        fields.describe(schema, definitions);
        return schema.set("$defs", definitions.all());
    }
}

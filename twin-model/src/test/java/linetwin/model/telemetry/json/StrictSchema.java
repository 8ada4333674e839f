package linetwin.model.telemetry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import linetwin.model.telemetry.MessageClass;

/** The schema of a class of messages, also in a form that refuses fields of which it does not know. */
final class StrictSchema {
    private final Schema schema;

    private StrictSchema(JsonNode json) {
        schema = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(json);
    }

    static StrictSchema published(MessageClass messageClass) {
        return new StrictSchema(MessageSchemas.of(messageClass));
    }

    /** The published schema that allows no unknown field anywhere. */
    static StrictSchema of(MessageClass messageClass) {
        JsonNode json = MessageSchemas.of(messageClass);
        close(json);
        return new StrictSchema(json);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && node.path("type").asText().equals("object")) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(StrictSchema::close);
    }

    /** What is wrong with a payload. */
    List<String> mistakes(JsonNode payload) {
        return schema.validate(payload).stream().map(Error::getMessage).toList();
    }
}

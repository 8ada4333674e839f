package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a JSON Schema that have a name, since several places refer to them. */
public final class Definitions {
    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    /** The schema of a type; parts that have a name are put among the definitions. */
    @FunctionalInterface
    public interface Schema {
        ObjectNode in(Definitions definitions);
    }

    /** A reference to a part, which is defined with the first one. */
    public ObjectNode refer(String name, Schema schema) {
        if (!definitions.containsKey(name)) {
            ObjectNode definition = object();
            definitions.put(name, definition); // before the parts that it refers to
            definition.setAll(schema.in(this));
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    /** All of them, each before those that only it refers to. */
    public ObjectNode all() {
        ObjectNode all = object();
        definitions.forEach(all::set);
        return all;
    }

    /** A schema that begins with a description, unless that is empty. */
    public static ObjectNode described(String description, ObjectNode schema) {
        return description.isEmpty()
                ? schema
                : object().put("description", description).setAll(schema);
    }

    /** A schema without any rule. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Schema ofType(String type) {
        return definitions -> object().put("type", type);
    }
}

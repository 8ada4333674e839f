package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One of the kinds of a sealed type.
 *
 * @param name the value of the field {@code type} that tells the kinds apart
 * @param fields those that not every kind has
 */
public record Kind<T>(String name, Class<T> javaType, String description, Fields<T> fields, Reading<Source, T> making) {
    private static final Pattern NEXT_WORD = Pattern.compile("-(.)");

    void write(JsonGenerator json, Object value) throws IOException {
        fields.write(json, javaType.cast(value));
    }

    /** A reference to the definition of this kind. */
    ObjectNode schema(Definitions definitions) {
        String definition =
                NEXT_WORD.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return definitions.refer(definition, in -> {
            ObjectNode schema = Definitions.described(description, Definitions.object());
            schema.putObject("properties").putObject(Kinds.TYPE).put("const", name);
            return fields.describe(schema, in);
        });
    }
}

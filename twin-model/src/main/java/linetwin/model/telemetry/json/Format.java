package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * How one kind of event or command is written and read; the two stand side by side so that they can't drift apart.
 *
 * @param type the value of the field {@code type} that tells the kinds apart
 */
record Format<T>(String type, Class<T> javaType, Writing<T> writing, Reading<T> reading) {
    void write(JsonGenerator json, Object value) throws IOException {
        json.writeStringField(Formats.TYPE, type);
        writing.write(json, javaType.cast(value));
    }
}

package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the fields of a value into the JSON object that is open. */
@FunctionalInterface
interface Writing<T> {
    void write(JsonGenerator json, T value) throws IOException;
}

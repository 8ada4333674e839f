package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;

/** How one class of message is written and read beyond its header. */
record BodyFormat<M extends Message>(Class<M> javaType, Writing<M> writing, BodyReading<M> reading) {
    void write(JsonGenerator json, Message message) throws IOException {
        writing.write(json, javaType.cast(message));
    }

    /** Makes a message of its header and the fields of its payload. */
    @FunctionalInterface
    interface BodyReading<M extends Message> {
        M read(Header header, Fields fields) throws TelemetryFormatException;
    }
}

package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Topic;

/** What every message begins with. */
public final class HeaderFormat {
    private static final Pattern KNOWN_SCHEMA = Pattern.compile(Pattern.quote(Header.SCHEMA) + "(\\.\\d+)?");

    private HeaderFormat() {}

    public static void write(JsonGenerator json, Header header) throws IOException {
        json.writeStringField("schema", Header.SCHEMA);
        json.writeStringField("run", header.run());
        json.writeStringField("source", header.source().toString());
        json.writeNumberField("seq", header.seq());
        Parts.writeInstant(json, "simTime", header.simTime());
        if (header.wallTime() != null) {
            Parts.writeInstant(json, "wallTime", header.wallTime());
        }
    }

    /** Reads the header of a payload from a topic, which must be the one that its source names. */
    public static Header read(Topic topic, Fields fields) throws TelemetryFormatException {
        String schema = fields.text("schema");
        if (!KNOWN_SCHEMA.matcher(schema).matches()) {
            throw fields.broken("schema", "is '" + schema + "'; this program reads " + Header.SCHEMA + " only");
        }
        String source = fields.text("source");
        if (!source.equals(topic.address().toString())) {
            throw fields.broken("source", "is '" + source + "', which is not the source in the topic");
        }
        long seq = fields.count("seq");
        if (seq < 1) {
            throw fields.broken("seq", "is " + seq + "; must be 1 or more");
        }
        return new Header(
                fields.text("run"),
                topic.address(),
                seq,
                fields.instant("simTime"),
                fields.has("wallTime") ? fields.instant("wallTime") : null);
    }
}

package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.wire.Definitions;
import linetwin.model.telemetry.json.wire.Field;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Source;
import linetwin.model.telemetry.json.wire.WireException;

/** What every message begins with. */
final class HeaderFormat {
    private static final Pattern KNOWN_SCHEMA = Pattern.compile(Pattern.quote(Header.SCHEMA) + "(\\.\\d+)?");
    private static final String LEVEL = "(_|[a-z0-9][a-z0-9.-]{0,63})";
    private static final Fields<Message> FIELDS = new Fields<>();

    private static final Field<Message, String> SCHEMA = FIELDS.add(
            "schema",
            Scalars.TEXT.withPattern("^" + Header.SCHEMA + "(\\.[0-9]+)?$"),
            Message::schema,
            "Version of the contract; a minor version adds optional fields only.");

    private static final Field<Message, String> RUN = FIELDS.add(
            "run",
            Scalars.TEXT,
            message -> message.header().run(),
            "Names the run; a new run starts everything afresh.");

    private static final Field<Message, String> SOURCE = FIELDS.add(
            "source",
            Scalars.TEXT.withPattern("^" + LEVEL + "(/" + LEVEL + "){4}$"),
            message -> message.header().source().toString(),
            "Levels 3 to 7 of the topic: enterprise/site/area/line/cell; a level that does not apply is _.");

    private static final Field<Message, Long> SEQ = FIELDS.add(
            "seq",
            Scalars.COUNT.with("minimum", 1),
            message -> message.header().seq(),
            "Counts the messages of one source and class, without gaps.");

    private static final Field<Message, Instant> SIM_TIME =
            FIELDS.add("simTime", Parts.TIME, message -> message.header().simTime(), "Time on the line.");

    private static final Field<Message, Instant> WALL_TIME = FIELDS.addOptional(
            "wallTime",
            Parts.TIME,
            message -> message.header().wallTime(),
            "Time at the publisher; absent in recordings made without a clock.");

    private HeaderFormat() {}

    static void write(JsonGenerator json, Message message) throws IOException {
        FIELDS.write(json, message);
    }

    /** Reads the header of a payload from a topic, which must be the one that its source names. */
    static Header read(Topic topic, Source in) throws WireException {
        String schema = in.get(SCHEMA);
        if (!schema.equals(Header.SCHEMA) && !KNOWN_SCHEMA.matcher(schema).matches()) {
            throw in.broken(SCHEMA, "is '" + schema + "'; this program reads " + Header.SCHEMA + " only");
        }
        String run = in.get(RUN);
        String source = in.get(SOURCE);
        if (!source.equals(topic.address().toString())) {
            throw in.broken(SOURCE, "is '" + source + "', which is not the source in the topic");
        }
        long seq = in.get(SEQ);
        if (seq < 1) {
            throw in.broken(SEQ, "is " + seq + "; must be 1 or more");
        }
        return new Header(run, topic.address(), seq, in.get(SIM_TIME), in.find(WALL_TIME));
    }

    /** A reference to the definition of what every message begins with. */
    static ObjectNode schema(Definitions definitions) {
        return definitions.refer(
                "header",
                in -> FIELDS.describe(
                        Definitions.described("What every message begins with.", Definitions.object()), in));
    }
}

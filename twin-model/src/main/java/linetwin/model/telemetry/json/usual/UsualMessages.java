package linetwin.model.telemetry.json.usual;

import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads events, states and levels, which are most of all telemetry, as long as they are in the form in which this program writes
 * them: several times as fast as by way of a tree of fields. On the slightest difference it gives up, and the tree decides. Any
 * thread may use it.
 */
public final class UsualMessages {
    private final UsualParts parts = new UsualParts();
    private final UsualEvents events = new UsualEvents(parts);
    private final UsualReadings readings = new UsualReadings(parts);

    /** The message; null if the payload is not in the usual form. */
    public @Nullable Message read(Topic topic, byte[] payload) {
        return switch (topic.messageClass()) {
            case EVENT -> read(topic, payload, events::read);
            case STATE -> read(topic, payload, readings::state);
            case LEVEL -> read(topic, payload, readings::level);
            case DESCRIPTION, STATUS, CLOCK, KPI, COMMAND, REPLY -> null;
        };
    }

    private @Nullable Message read(Topic topic, byte[] payload, BodyReading body) {
        UsualBytes in = parts.begin(payload);
        try {
            Message message = body.read(UsualParts.header(topic, in), in);
            return in.isAtEnd() ? message : null;
        } catch (UnusualFormException e) {
            return null;
        }
    }

    @FunctionalInterface
    private interface BodyReading {
        Message read(Header header, UsualBytes in) throws UnusualFormException;
    }
}

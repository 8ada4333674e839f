package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;

/** What the messages of one AGV begin with, which numbers them by topic. */
final class Headers {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Vda5050Names names;
    private final String serialNumber;
    private final Supplier<Instant> clock;
    private final Map<Subject, Long> last = new EnumMap<>(Subject.class);

    Headers(Vda5050Names names, String serialNumber, Supplier<Instant> clock) {
        this.names = names;
        this.serialNumber = serialNumber;
        this.clock = clock;
    }

    /** The number of the latest message of a topic; 0 if there is none. */
    long last(Subject subject) {
        return last.getOrDefault(subject, 0L);
    }

    /** The next message of a topic. */
    Outgoing next(Subject subject, ObjectNode body) {
        long number = last(subject) + 1;
        last.put(subject, number);
        return message(subject, number, body);
    }

    /** One that takes no number, since nobody knows whether it will ever be published. */
    Outgoing possible(Subject subject, ObjectNode body) {
        return message(subject, last(subject) + 2, body);
    }

    private Outgoing message(Subject subject, long number, ObjectNode body) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("headerId", number)
                .put("timestamp", TIME.format(clock.get()))
                .put("version", Vda5050Names.VERSION)
                .put("manufacturer", names.manufacturer())
                .put("serialNumber", serialNumber);
        message.setAll(body);
        return new Outgoing(
                names.topic(serialNumber, subject),
                message.toString().getBytes(StandardCharsets.UTF_8),
                Delivery.each(subject.qos(), subject.isRetained()));
    }
}

package linetwin.link.recording.format;

import java.time.Instant;
import java.util.Optional;

/** A message as it was recorded; its payload is JSON, though not necessarily of the contract. */
public final class RecordedMessage implements RecordedLine {
    private final Position position;
    private final Instant at;
    private final Delivery delivery;
    private final byte[] payload;

    /**
     * Under which topic, and how, a message is delivered.
     *
     * @param qos MQTT quality of service, 0 to 2
     * @param retained whether a broker keeps it for late subscribers
     */
    public record Delivery(String topic, int qos, boolean retained) {
        public Delivery {
            if (qos < 0 || qos > 2) {
                throw new IllegalArgumentException("qos is " + qos + "; must be 0, 1 or 2");
            }
        }
    }

    public RecordedMessage(Position position, Instant at, Delivery delivery, byte[] payload) {
        this.position = position;
        this.at = at;
        this.delivery = delivery;
        this.payload = payload;
    }

    @Override
    public Position position() {
        return position;
    }

    /** When it was recorded; the time on the line in recordings made without a clock. */
    public Instant at() {
        return at;
    }

    /** The time on the line that its payload bears; empty if it is not of the contract. */
    public Optional<Instant> findSimTime() {
        return SimTimes.find(payload);
    }

    public Delivery delivery() {
        return delivery;
    }

    public String topic() {
        return delivery.topic();
    }

    /** The bytes as they were published, but for line breaks; not copied, so not to be changed. */
    public byte[] payload() {
        return payload;
    }
}

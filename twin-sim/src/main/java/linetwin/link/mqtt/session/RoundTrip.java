package linetwin.link.mqtt.session;

import java.util.concurrent.atomic.AtomicReference;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Patience;
import org.jspecify.annotations.Nullable;

/**
 * How long the broker takes to acknowledge, of one message at a time. Messages are sent by one thread and acknowledged by
 * another.
 */
final class RoundTrip {
    private final Patience patience;
    private final AtomicReference<@Nullable Timed> timed = new AtomicReference<>();

    private record Timed(Outgoing message, long nanos) {}

    /** Tells what it measures. */
    RoundTrip(Patience patience) {
        this.patience = patience;
    }

    /** A message is sent. */
    void begin(Outgoing message) {
        if (message.delivery().qos() > 0) {
            timed.compareAndSet(null, new Timed(message, System.nanoTime()));
        }
    }

    /** A message was acknowledged. */
    void end(Outgoing message) {
        Timed measured = timed.get();
        if (measured != null && measured.message() == message && timed.compareAndSet(measured, null)) {
            patience.answered(System.nanoTime() - measured.nanos());
        }
    }

    /** What was sent is not acknowledged any more. */
    void giveUp() {
        timed.set(null);
    }
}

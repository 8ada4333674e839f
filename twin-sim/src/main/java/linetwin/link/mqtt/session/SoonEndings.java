package linetwin.link.mqtt.session;

import java.util.Optional;
import linetwin.link.mqtt.wire.MqttSettings;

/**
 * Connections to a broker that end soon after they were made. After some in a row the reason is looked for: a message that the
 * broker does not take is sent again by each of them.
 *
 * <p>One thread may use it; any may stop it.
 */
final class SoonEndings {
    private static final int UNTIL_LOOKED_FOR = 3;

    private final MqttSettings settings;
    private final Outbox outbox;
    private int inARow;
    private Optional<String> refusal = Optional.empty();
    private volatile boolean isStopped;

    SoonEndings(MqttSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    /** What the broker does not take, of one that ends the connection whenever that is sent; else what was said. */
    String explainSoon(String said) {
        inARow++;
        if (inARow >= UNTIL_LOOKED_FOR && refusal.isEmpty() && !isStopped) {
            inARow = 0;
            refusal = outbox.largest().flatMap(largest -> TrialWill.complaint(settings, largest));
        }
        return refusal.orElse(said);
    }

    /** A connection that lasted a while: what was said. */
    String explainLate(String said) {
        inARow = 0;
        refusal = Optional.empty();
        return said;
    }

    /** Whether the reason is known. */
    boolean isExplained() {
        return refusal.isPresent();
    }

    /** Looks for no reason any more. */
    void stopLooking() {
        isStopped = true;
    }
}

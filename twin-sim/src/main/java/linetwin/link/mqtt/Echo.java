package linetwin.link.mqtt;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.Topic;

/**
 * Whether a broker hands on what it acknowledges. The description of a line is the largest of its messages, and a publisher hears
 * it back: where only the status comes back, the broker has dropped the description without a word. Safe for use by several
 * threads.
 */
final class Echo {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final String description;
    private final String status;
    private int bytes;
    private long saidNanos;
    private boolean isAwaited;
    private boolean isStatusHeard;

    Echo(Address plant) {
        description = new Topic(plant, MessageClass.DESCRIPTION).toString();
        status = new Topic(plant, MessageClass.STATUS).toString();
    }

    /** A message of so many bytes is on its way; only the first description is waited for. */
    synchronized void published(MessageClass kind, int size, long nanos) {
        if (kind == MessageClass.DESCRIPTION && saidNanos == 0) {
            bytes = size;
            saidNanos = nanos;
            isAwaited = true;
        }
    }

    /** Something came back. */
    synchronized void heard(String topic) {
        isAwaited &= !topic.equals(description);
        isStatusHeard |= topic.equals(status);
    }

    /**
     * The size of a description that does not come back, once; empty as long as nothing is known.
     *
     * @param isAcknowledged whether the broker has everything
     */
    synchronized Optional<Integer> missing(boolean isAcknowledged, long nanos) {
        if (!isAwaited || !isStatusHeard || nanos - saidNanos < PATIENCE_NANOS) {
            return Optional.empty();
        }
        isAwaited &= !isAcknowledged;
        return isAcknowledged ? Optional.of(bytes) : Optional.empty();
    }
}

package linetwin.sim.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The messages that the broker has not acknowledged, the oldest first. Filled by one thread and emptied by others.
 *
 * <p>At most a window of them is in flight; when a connection is lost, all in flight go back to the front, so that the next
 * connection sends them again in their first order. So do the latest that were acknowledged, if that is wished for: a broker
 * that is killed forgets what it acknowledged since it last saved. A message of QoS 0 that still waits is replaced by the next of its topic,
 * which says all that it said: otherwise the seconds of a long outage would pile up.
 */
final class Outbox {
    /** With more than this the publisher should wait. */
    static final int MOST_MESSAGES = 5_000;

    private static final long MOST_BYTES = 64 << 20;

    /** The acknowledged messages that are kept, in bytes. */
    private static final long MOST_KEPT_BYTES = 4 << 20;

    private final int window;
    private final int repeats;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private final Deque<Outgoing> inFlight = new ArrayDeque<>();
    private final Deque<Outgoing> acknowledged = new ArrayDeque<>();
    private final Map<String, Outgoing> replaceable = new HashMap<>();
    private long bytes;
    private long keptBytes;

    /**
     * An empty outbox.
     *
     * @param window most messages in flight
     * @param repeats most acknowledged messages that are sent again after a loss
     */
    Outbox(int window, int repeats) {
        this.window = window;
        this.repeats = repeats;
    }

    synchronized void add(Outgoing message) {
        if (message.delivery().qos() == 0) {
            replace(message);
        }
        waiting.addLast(message);
        bytes += message.payload().length;
    }

    private void replace(Outgoing message) {
        Outgoing older = replaceable.put(message.topic(), message);
        if (older != null && waiting.remove(older)) {
            bytes -= older.payload().length;
        }
    }

    /** The next to be sent, from now on in flight; empty if none waits or the window is full. */
    synchronized Optional<Outgoing> next() {
        if (waiting.isEmpty() || inFlight.size() >= window) {
            return Optional.empty();
        }
        Outgoing message = waiting.removeFirst();
        replaceable.remove(message.topic(), message);
        inFlight.addLast(message);
        return Optional.of(message);
    }

    /** The broker has it. An acknowledgement of an earlier connection may come late; then the message stays. */
    synchronized void acknowledge(Outgoing message) {
        if (inFlight.removeFirstOccurrence(message)) {
            bytes -= message.payload().length;
            keep(message);
        }
        if (isEmpty()) {
            notifyAll();
        }
    }

    private void keep(Outgoing message) {
        if (message.delivery().qos() == 0) {
            return;
        }
        acknowledged.addLast(message);
        keptBytes += message.payload().length;
        while (acknowledged.size() > repeats || keptBytes > MOST_KEPT_BYTES) {
            keptBytes -= acknowledged.removeFirst().payload().length;
        }
    }

    /** The connection is lost. */
    synchronized void returnUnacknowledged() {
        while (!inFlight.isEmpty()) {
            waiting.addFirst(inFlight.removeLast());
        }
        while (!acknowledged.isEmpty()) {
            waiting.addFirst(acknowledged.removeLast());
        }
        bytes += keptBytes;
        keptBytes = 0;
    }

    synchronized int size() {
        return waiting.size() + inFlight.size();
    }

    /** Whether more waits than shall: too many messages, or too many bytes. */
    synchronized boolean isOverfull() {
        return size() > MOST_MESSAGES || bytes > MOST_BYTES;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && inFlight.isEmpty();
    }

    /** Waits until the broker has everything, or for that long. */
    synchronized boolean awaitEmpty(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; !isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return isEmpty();
    }
}

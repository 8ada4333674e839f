package linetwin.link.mqtt.session;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import linetwin.link.mqtt.wire.Outgoing;

/**
 * The messages that the broker has not acknowledged, the oldest first. Filled by one thread and emptied by others.
 *
 * <p>At most a window of them is in flight; when a connection is lost, all in flight go back to the front, so that the next
 * connection sends them again in their first order. A broker that was killed forgets what it acknowledged since it last
 * saved, so the latest that were acknowledged are kept if that is wished for. What the broker still retains tells from where on
 * they have to be sent again. A message of QoS 0 that still waits is replaced by the next of its topic, which says all that it
 * said: otherwise the seconds of a long outage would pile up.
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
    private long added;
    private long replaced;

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
        if (message.delivery().isReplaceable()) {
            replace(message);
        }
        waiting.addLast(message);
        added++;
        bytes += message.payload().length;
    }

    private void replace(Outgoing message) {
        Outgoing older = replaceable.put(message.topic(), message);
        if (older != null && waiting.remove(older)) {
            replaced++;
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
        if (message.delivery().qos() == 0 || message.isRepeated()) {
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
    }

    /** The topic of the latest message that a broker which still knows it retains; empty if there is none. */
    synchronized Optional<String> findWitness(Predicate<String> isUsable) {
        for (Iterator<Outgoing> latest = acknowledged.descendingIterator(); latest.hasNext(); ) {
            Outgoing message = latest.next();
            if (isWitness(message) && isUsable.test(message.topic())) {
                return Optional.of(message.topic());
            }
        }
        return Optional.empty();
    }

    /** An empty one takes away what is retained. */
    private static boolean isWitness(Outgoing message) {
        return message.delivery().retained() && message.payload().length > 0;
    }

    /**
     * The broker retains this of a topic: what was acknowledged after it is sent again.
     *
     * @param retained empty for nothing, or for nothing that is known
     */
    synchronized void repeatAfter(String topic, Optional<byte[]> retained) {
        while (retained.isPresent() && !acknowledged.isEmpty()) {
            Outgoing message = acknowledged.peekLast();
            if (message.topic().equals(topic) && Arrays.equals(message.payload(), retained.get())) {
                forgetKept();
                return;
            }
            waiting.addFirst(acknowledged.removeLast());
            keptBytes -= message.payload().length;
            bytes += message.payload().length;
        }
        repeatAll();
    }

    /** The broker forgot everything, as far as anybody knows. */
    private void repeatAll() {
        while (!acknowledged.isEmpty()) {
            waiting.addFirst(acknowledged.removeLast());
        }
        bytes += keptBytes;
        keptBytes = 0;
    }

    /** Nobody can tell what the broker forgot: what it acknowledged last is sent again, but not more than once. */
    synchronized void repeatOnce() {
        acknowledged.forEach(Outgoing::repeat);
        repeatAll();
    }

    private void forgetKept() {
        acknowledged.clear();
        keptBytes = 0;
    }

    /** How far the broker is in all that was ever put in. */
    synchronized Confirmation confirmation() {
        return new Confirmation(Math.max(0, added - replaced - size()), added - replaced, replaced);
    }

    /** The largest that waits or is in flight; empty if there is none. */
    synchronized Optional<Outgoing> largest() {
        return Stream.concat(inFlight.stream(), waiting.stream())
                .max(Comparator.comparingInt(message -> message.payload().length));
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

    /**
     * Waits until the broker has everything, as long as it takes anything: a slow one needs its time for the last messages, the
     * end of a run among them.
     *
     * @param patience milliseconds that may go by without any message being taken, asked for each time
     * @return whether it has everything
     */
    boolean awaitEmpty(LongSupplier patience) throws InterruptedException {
        int before;
        int left = size();
        do {
            before = left;
            if (awaitEmpty(patience.getAsLong())) {
                return true;
            }
            left = size();
        } while (left < before);
        return false;
    }

    /** Waits until the broker has everything, or for that long. */
    private synchronized boolean awaitEmpty(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; !isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return isEmpty();
    }
}

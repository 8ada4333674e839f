package linetwin.sim.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The messages that the broker has not acknowledged, the oldest first. Filled by one thread and emptied by others.
 *
 * <p>At most a window of them is in flight; when a connection is lost, all in flight go back to the front, so that the next
 * connection sends them again in their first order.
 */
final class Outbox {
    private final int window;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private final Deque<Outgoing> inFlight = new ArrayDeque<>();

    Outbox(int window) {
        this.window = window;
    }

    synchronized void add(Outgoing message) {
        waiting.addLast(message);
    }

    /** The next to be sent, from now on in flight; empty if none waits or the window is full. */
    synchronized Optional<Outgoing> next() {
        if (waiting.isEmpty() || inFlight.size() >= window) {
            return Optional.empty();
        }
        Outgoing message = waiting.removeFirst();
        inFlight.addLast(message);
        return Optional.of(message);
    }

    /** The broker has it. An acknowledgement of an earlier connection may come late; then the message stays. */
    synchronized void acknowledge(Outgoing message) {
        inFlight.removeFirstOccurrence(message);
        if (isEmpty()) {
            notifyAll();
        }
    }

    /** The connection is lost. */
    synchronized void returnUnacknowledged() {
        while (!inFlight.isEmpty()) {
            waiting.addFirst(inFlight.removeLast());
        }
    }

    synchronized int size() {
        return waiting.size() + inFlight.size();
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

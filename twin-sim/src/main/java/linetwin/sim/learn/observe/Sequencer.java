package linetwin.sim.learn.observe;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.twin.reception.SeqWindow;

/**
 * Puts what messages tell into the order of time, each once: what happened waits until the line is {@link #WINDOW} further, so that
 * messages may overtake each other by as much. At one instant, events come before the states that they lead to.
 */
final class Sequencer {
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** As much as a large line tells in the window; beyond, the earliest go on without waiting. */
    private static final int MOST_WAITING = 500_000;

    private static final Comparator<Told> ORDER =
            Comparator.comparingLong(Told::micros).thenComparingInt(Told::rank).thenComparingLong(Told::number);

    private final Consumer<Told> next;
    private final Map<Topic, SeqWindow> windows = new HashMap<>();
    private final PriorityQueue<Told> waiting = new PriorityQueue<>(ORDER);
    private long number;
    private long latest = Long.MIN_VALUE;
    private long released = Long.MIN_VALUE;
    private long late;
    private long doubled;

    Sequencer(Consumer<Told> next) {
        this.next = next;
    }

    /**
     * An event, or a message that is no list of events.
     *
     * @param micros when, since the start of the run
     * @param rank order at one instant
     * @param number order of arrival
     */
    record Told(long micros, int rank, long number, Object what) {}

    /** A message of the run whose times are told by the clock. */
    void accept(Message message, RunClock clock) {
        if (isDoubled(message)) {
            doubled++;
            return;
        }
        long at = clock.micros(message.header().simTime());
        if (message instanceof EventMessage events) {
            for (LineEvent event : events.events()) {
                add(clock.micros(event.at()), 0, event);
            }
        } else {
            add(at, 1, message);
        }
        latest = Math.max(latest, at);
        release(latest - WINDOW.toNanos() / 1_000);
    }

    /** Everything that still waits. */
    void finish() {
        release(Long.MAX_VALUE);
    }

    /** The latest time that any message bore. */
    long latest() {
        return latest;
    }

    /** Events and messages that came too late to be put in their place. */
    long late() {
        return late;
    }

    /** Messages that came again. */
    long doubled() {
        return doubled;
    }

    private boolean isDoubled(Message message) {
        long seq = message.header().seq();
        SeqWindow window = windows.computeIfAbsent(message.topic(), topic -> new SeqWindow(seq));
        return window.accept(seq) == SeqWindow.Arrival.DUPLICATE;
    }

    private void add(long micros, int rank, Object what) {
        if (micros < released) {
            late++;
        } else {
            waiting.add(new Told(micros, rank, number++, what));
        }
    }

    private void release(long until) {
        while (!waiting.isEmpty() && (waiting.peek().micros() <= until || waiting.size() > MOST_WAITING)) {
            Told told = waiting.remove();
            released = told.micros();
            next.accept(told);
        }
    }
}

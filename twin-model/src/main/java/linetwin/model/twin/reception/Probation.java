package linetwin.model.twin.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Keeps messages back that jump too far to be believed, until the next one of their topic says the same: a single corrupt
 * message must neither move the clock of the line nor make all later ones look old. The idea is that of RTP for its sequence
 * numbers (RFC 3550, appendix A.1). What is kept back fills a bounded memory; beyond it the oldest are forgotten.
 */
public final class Probation {
    /** More messages of one topic than are lost in days. */
    private static final long LARGEST_JUMP = 1_000_000;

    /** More than a run that is as fast as possible simulates between two messages. */
    private static final Duration LONGEST_JUMP = Duration.ofDays(400);

    private static final long MOST_BYTES = 16 << 20;

    private final Map<Topic, Message> suspects = new LinkedHashMap<>();
    private long bytes;

    /**
     * Why a message is not believed and kept back; null if it is believed.
     *
     * @param window of its topic; absent if this is the first of it
     * @param now on the line
     */
    public @Nullable String doubt(Message message, @Nullable SeqWindow window, Instant now) {
        Message suspect = suspects.isEmpty() ? null : suspects.get(message.topic());
        if (suspect != null && isConfirmed(suspect, message)) {
            return null; // the suspect itself is cleared next
        }
        forget(message.topic());
        String doubt = reason(message, window, now);
        if (doubt != null) {
            keep(message);
        }
        return doubt;
    }

    private void keep(Message message) {
        suspects.put(message.topic(), message);
        bytes += Weight.of(message);
        while (bytes > MOST_BYTES) {
            forget(suspects.keySet().iterator().next());
        }
    }

    private void forget(Topic topic) {
        Message forgotten = suspects.isEmpty() ? null : suspects.remove(topic);
        bytes -= forgotten == null ? 0 : Weight.of(forgotten);
    }

    /** Gives out and forgets what is believable by now: the clock of a run that is years old may come after its states. */
    public List<Message> cleared(Map<Topic, SeqWindow> windows, Instant now) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        List<Message> cleared = new ArrayList<>();
        for (Message suspect : suspects.values()) {
            if (reason(suspect, windows.get(suspect.topic()), now) == null) {
                cleared.add(suspect);
            }
        }
        cleared.forEach(message -> forget(message.topic()));
        return cleared;
    }

    private static boolean isConfirmed(Message suspect, Message next) {
        long step = next.header().seq() - suspect.header().seq();
        return step > 0 && step <= SeqWindow.SPAN && !isFarAhead(latest(next), latest(suspect));
    }

    private static @Nullable String reason(Message message, @Nullable SeqWindow window, Instant now) {
        long seq = message.header().seq();
        if (window != null && (seq - window.highest() > LARGEST_JUMP || isFarBehind(seq, window))) {
            return "has seq " + seq + " after " + window.highest() + ", which is not believed of a single message";
        }
        boolean isFirstClock = window == null && message instanceof ClockMessage;
        if (!isFirstClock && isFarAhead(latest(message), now)) {
            return "is of " + latest(message) + ", but the line is at " + now
                    + ", which is not believed of a single message";
        }
        return null;
    }

    /** Whether a number is too old to be that of a message that comes again: rather, the highest one was a lie. */
    public static boolean isFarBehind(long seq, SeqWindow window) {
        return window.highest() - seq > LARGEST_JUMP;
    }

    private static boolean isFarAhead(Instant time, Instant now) {
        return time.isAfter(now.plus(LONGEST_JUMP));
    }

    /** The latest time that the message would teach. */
    private static Instant latest(Message message) {
        Instant latest = message.header().simTime();
        if (message instanceof EventMessage event) {
            for (var happened : event.events()) {
                latest = happened.at().isAfter(latest) ? happened.at() : latest;
            }
        } else if (message instanceof StateMessage state && state.since().isAfter(latest)) {
            latest = state.since();
        }
        return latest;
    }
}

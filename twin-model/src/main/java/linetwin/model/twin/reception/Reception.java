package linetwin.model.twin.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How the messages arrive: the connection, and what was lost, doubled or refused on the way. Counted since the mirror began
 * to listen.
 *
 * @param messages taken over
 * @param events in them
 * @param duplicates the same message again
 * @param late messages that arrived after a later one of their source
 * @param missing messages whose absence the sequence numbers show and that did not arrive since; those that are sent at
 *     most once (clock, kpi) are not counted
 * @param losses those that are missing, by topic, the most first
 * @param foreign messages of another plant or of an element that the line does not have
 * @param rejected payloads that are no message of the contract
 * @param lastRejection the topic and the rule that the last of them broke
 * @param heardAt wall time of the last message taken over
 * @param rivals the runs of two publishers that tell of this plant at the same time; empty if there is one
 */
public record Reception(
        boolean connected,
        String detail,
        long messages,
        long events,
        long duplicates,
        long late,
        long missing,
        List<Loss> losses,
        long foreign,
        long rejected,
        @Nullable Rejection lastRejection,
        @Nullable Instant heardAt,
        List<String> rivals) {
    public Reception {
        rivals = List.copyOf(rivals);
        losses = List.copyOf(losses);
    }

    /** How many messages of a topic are missing. */
    public record Loss(Topic topic, long missing) {}

    /** What was refused, and why. */
    public record Rejection(String topic, String reason) {}

    /** Whether nothing was heard for longer than {@code limit}; a running publisher sends its clock each second. */
    public boolean isStale(Instant now, Duration limit) {
        return heardAt == null || heardAt.plus(limit).isBefore(now);
    }
}

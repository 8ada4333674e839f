package linetwin.link.mqtt.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a connection waits for its broker, learnt from the broker: from how long answers take (RFC 6298) and from how the
 * last links ended. A machine that is busy, or a broker that is, must not be taken for a dead one again and again; on a quiet
 * one a dead publisher has to show soon.
 *
 * <p>Safe for use by several threads.
 */
public final class Patience {
    /** The broker publishes the last will after one and a half of these: a dead publisher shows within 5 s. */
    static final int SHORTEST_KEEP_ALIVE_SECONDS = 2;

    static final int LONGEST_KEEP_ALIVE_SECONDS = 30;

    /** After this everybody who was thrown out has tried again. */
    public static final Duration LONGEST_RETRY = Duration.ofSeconds(9);

    private static final int MOST_DOUBLINGS = 4;
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long SHORTEST_ANSWER_MILLIS = 10_000;
    private static final long LONGEST_ANSWER_MILLIS = 40_000;
    private static final long FIRST_RETRY_MILLIS = 2_000;
    private static final long LAST_RETRY_MILLIS = 8_000;
    private static final double GAIN = 1.0 / 8;
    private static final double VARIATION_GAIN = 1.0 / 4;
    private static final int VARIATIONS = 4;

    private double smoothedNanos;
    private double variationNanos;
    private boolean isMeasured;
    private int doublings;
    private int failures;

    /** That of a client which only looks in: however far away the broker is, it need not find out that such a one is dead. */
    public static Patience ofVisitor() {
        Patience patience = new Patience();
        patience.doublings = MOST_DOUBLINGS;
        return patience;
    }

    /** The broker answered after so long. */
    public synchronized void answered(long nanos) {
        if (!isMeasured) {
            smoothedNanos = nanos;
            variationNanos = nanos / 2.0;
            isMeasured = true;
            return;
        }
        variationNanos += VARIATION_GAIN * (Math.abs(smoothedNanos - nanos) - variationNanos);
        smoothedNanos += GAIN * (nanos - smoothedNanos);
    }

    /** A link was made. */
    public synchronized void connected() {
        failures = 0;
    }

    /**
     * No link could be made, after so long. The time is what tells a broker that is not there from one that is far away: it
     * takes a client for dead whose second packet is under way for longer than the keep-alive that its first one named.
     */
    public synchronized void failed(long nanos) {
        if (nanos >= TimeUnit.SECONDS.toNanos(keepAliveSeconds())) {
            doublings = Math.min(MOST_DOUBLINGS, doublings + 1);
        }
        failures++;
    }

    /** A link broke that had held for so long. */
    public synchronized void lost(long nanos) {
        doublings = nanos < SETTLED_NANOS ? Math.min(MOST_DOUBLINGS, doublings + 1) : 0;
    }

    /** How often the next link shows that it lives. */
    public synchronized int keepAliveSeconds() {
        long byLosses = (long) SHORTEST_KEEP_ALIVE_SECONDS << doublings;
        long byAnswers = (long) Math.ceil(2 * longestAnswerNanos() / TimeUnit.SECONDS.toNanos(1));
        return (int) Math.min(LONGEST_KEEP_ALIVE_SECONDS, Math.max(byLosses, byAnswers));
    }

    /** How long to wait for an answer to a packet. */
    synchronized long answerMillis() {
        long usual = SHORTEST_ANSWER_MILLIS << Math.min(2, failures);
        long byAnswers = (long) (2 * longestAnswerNanos() / TimeUnit.MILLISECONDS.toNanos(1));
        return Math.min(LONGEST_ANSWER_MILLIS, Math.max(usual, byAnswers));
    }

    /** What an answer hardly ever takes. */
    private double longestAnswerNanos() {
        return smoothedNanos + VARIATIONS * variationNanos;
    }

    /**
     * How long to wait before the next attempt: longer after each that failed, and not the same for all who were thrown out
     * at once.
     *
     * @param share 0 to 1, drawn anew each time
     */
    public synchronized Duration retry(double share) {
        long most = Math.min(LAST_RETRY_MILLIS, FIRST_RETRY_MILLIS << Math.min(MOST_DOUBLINGS, failures));
        return Duration.ofMillis((long) (most * (1 + share) / 2));
    }
}

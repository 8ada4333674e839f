package linetwin.link.foreign.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How regularly messages come that say nothing new, as those of a station do that reports on a schedule: only of such a one does
 * silence mean anything. A station that reports what changes may be silent for as long as nothing does.
 */
final class Rhythm {
    private static final int GAPS = 20;
    private static final int GAPS_OF_SILENCE = 10;
    private static final int MOST_UNEVEN = 3;
    private static final Duration LEAST_SILENCE = Duration.ofMinutes(3);

    private final long[] gapMillis = new long[GAPS];
    private final boolean[] isNew = new boolean[GAPS];
    private Instant last = Instant.MIN;
    private int count;

    void beat(Instant at, boolean saysNew) {
        if (!last.equals(Instant.MIN)) {
            gapMillis[count % GAPS] = Duration.between(last, at).toMillis();
            isNew[count % GAPS] = saysNew;
            count++;
        }
        last = at;
    }

    /** The silence begins anew: the gap that it leaves is not of the rhythm. */
    void pause(Instant at) {
        last = at;
    }

    /**
     * The silence after which it is broken: ten times the median of the last 20 gaps and at least three minutes; empty if most
     * of the messages said something new, or if they came unevenly.
     */
    Optional<Duration> silence() {
        int old = 0;
        for (boolean saysNew : isNew) {
            old += saysNew ? 0 : 1;
        }
        if (count < GAPS || 2 * old < GAPS) {
            return Optional.empty();
        }
        long[] sorted = gapMillis.clone();
        Arrays.sort(sorted);
        long median = sorted[GAPS / 2];
        if (sorted[GAPS - 1] > MOST_UNEVEN * Math.max(1, median)) {
            return Optional.empty();
        }
        Duration silence = Duration.ofMillis(GAPS_OF_SILENCE * median);
        return Optional.of(silence.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : silence);
    }
}

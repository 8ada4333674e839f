package linetwin.link.foreign.counter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something was counted.
 *
 * @param own by the clock there; empty if the message has no time
 * @param arrived by the clock here
 */
public record Moment(Optional<Instant> own, Instant arrived) {
    /** Before all others. */
    static final Moment EVER = new Moment(Optional.empty(), Instant.MIN);

    /** By the clock there, as far as it is known. */
    Instant told() {
        return own.orElse(arrived);
    }

    boolean isBefore(Moment other) {
        return told().isBefore(other.told());
    }

    /** Whether both say the same time of their own. */
    boolean isOf(Moment other) {
        return own.isPresent() && own.equals(other.own);
    }

    /**
     * The time since an earlier moment by the clock that says more, in microseconds, 0 or more: messages that were held up
     * arrive at once, and the clock there may stand still.
     */
    long microsSince(Moment earlier) {
        long there = ChronoUnit.MICROS.between(earlier.told(), told());
        long here = ChronoUnit.MICROS.between(earlier.arrived, arrived);
        return Math.max(0, Math.max(there, here));
    }
}

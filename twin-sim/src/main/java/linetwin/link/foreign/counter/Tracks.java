package linetwin.link.foreign.counter;

import org.jspecify.annotations.Nullable;

/**
 * Where a counter is, and where else it may be, until the next readings show which is right.
 *
 * @param current what is counted by
 * @param former where it was before it fell or was set anew
 * @param pending where a reading puts it that is not plausible
 */
record Tracks(
        Track current, @Nullable Track former, @Nullable Track pending) {
    static Tracks at(Track current) {
        return new Tracks(current, null, null);
    }

    /** It goes on where it is, which a pending reading denies; what was before is forgotten when it is past. */
    Tracks grow(double value, Moment at) {
        Track grown = current.grow(value, at);
        boolean isPast = former == null || value >= former.value() || grown.grown() > CountingRate.AT_ONCE;
        return new Tracks(grown, isPast ? null : former, value > current.value() ? null : pending);
    }

    /** It goes on elsewhere; where it was may still be right. */
    Tracks turnTo(Track other) {
        return new Tracks(other, current, null);
    }

    Tracks waitFor(Track other) {
        return new Tracks(current, former, other);
    }
}

package linetwin.sim.learn.sample;

import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.random.RandomStream;

/**
 * The times from the end of one stop to the next of the same kind by one clock, in seconds. A spell whose begin was not seen, as
 * after a pause, is of an unknown age: it tells nothing unless the stops forget their age, and is kept apart.
 */
public final class Spells {
    private static final double MICROS = 1e6;
    private static final long NONE = -1;

    private final Durations renewed;
    private final Durations aged;
    private long begin = NONE;
    private boolean isRenewed;

    public Spells(RandomStream stream) {
        renewed = new Durations(stream);
        aged = new Durations(stream);
    }

    /** A stop ended. */
    public void renew(long clock) {
        begin = clock;
        isRenewed = true;
    }

    /** It is watched from now on. */
    public void enter(long clock) {
        if (begin == NONE) {
            begin = clock;
            isRenewed = false;
        }
    }

    /** The next stop began. */
    public void end(long clock) {
        if (begin != NONE) {
            known().ended(Math.max(0, clock - begin) / MICROS);
            begin = NONE;
        }
    }

    /** It is not watched any more. */
    public void lose(long clock) {
        if (begin != NONE) {
            known().lost(Math.max(0, clock - begin) / MICROS);
            begin = NONE;
        }
    }

    private Durations known() {
        return isRenewed ? renewed : aged;
    }

    /** Those whose begin was seen: right for any distribution. */
    public LifetimeSample renewals() {
        return renewed.sample();
    }

    /** All: right for what forgets its age alone. */
    public LifetimeSample all() {
        return renewed.sample().with(aged.sample());
    }
}

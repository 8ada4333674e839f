package linetwin.sim.line.floor;

import java.math.BigInteger;
import linetwin.model.telemetry.body.Sums;
import linetwin.sim.engine.Archive;

/** How many items something holds, how many came and went, and the integral over time. */
public final class Content {
    private int count;
    private long entered;

    /**
     * The integral less what is here times now: each item adds the time of its leaving less that of its coming. It may wrap
     * round, which costs nothing where items come and go.
     */
    private long passed;

    /** Roughly the same, which tells how often the exact one has wrapped round. */
    private double roughlyPassed;

    public int count() {
        return count;
    }

    public void enter(int items, long now) {
        count += items;
        entered += items;
        passed -= items * now;
        roughlyPassed -= items * (double) now;
    }

    public void leave(int items, long now) {
        count -= items;
        passed += items * now;
        roughlyPassed += items * (double) now;
    }

    public long entered() {
        return entered;
    }

    public long left() {
        return entered - count;
    }

    /** Item ticks up to now. */
    public BigInteger integral(long now) {
        return Sums.exact(passed + count * now, roughlyPassed + count * (double) now);
    }

    /** Holds so many items now, after so many that entered and with this integral so far. */
    public void begin(int items, long enteredSoFar, BigInteger integral, long now) {
        count = items;
        entered = Math.max(items, enteredSoFar);
        passed = integral.longValue() - items * now;
        roughlyPassed = integral.doubleValue() - items * (double) now;
    }

    /** Counts from now on; what is here counts as having entered. */
    public void clear(long now) {
        entered = count;
        passed = -count * now;
        roughlyPassed = -count * (double) now;
    }

    public void archive(Archive archive) {
        count = archive.intValue(count);
        entered = archive.longValue(entered);
        passed = archive.longValue(passed);
        roughlyPassed = Double.longBitsToDouble(archive.longValue(Double.doubleToLongBits(roughlyPassed)));
    }
}

package linetwin.sim.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Counts what arrives, and lets the one thread that sends wait for it. */
final class Arrivals {
    private final AtomicLong arrived = new AtomicLong();
    private volatile Thread sender = Thread.currentThread();
    private volatile long expected;

    void arrived() {
        if (arrived.incrementAndGet() == expected) {
            LockSupport.unpark(sender);
        }
    }

    /** Waits until so many more have arrived; to be called before they are sent. */
    void expect(int more) {
        sender = Thread.currentThread();
        expected = arrived.get() + more;
    }

    void awaitExpected() {
        while (arrived.get() < expected) {
            LockSupport.park(this);
        }
    }
}

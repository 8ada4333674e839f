package linetwin.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final long DAY = 86_400_000_000L;

    /** A few hundred kilobytes are left to the virtual machine's own work; an object per event would be tens of megabytes. */
    @Test
    void eventsAllocateNothingInSteadyState() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LineRun run = LineRun.start(RandomLine.of(1), new RunSeed(1, 0));
        run.runUntil(3 * DAY);

        long before = threads.getCurrentThreadAllocatedBytes();
        long events = run.runUntil(10 * DAY);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(events).isGreaterThan(200_000);
        assertThat((double) bytes / events).as("bytes per event").isLessThan(0.5);
    }
}

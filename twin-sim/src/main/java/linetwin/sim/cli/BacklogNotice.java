package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Says now and then how far behind a recording is, and once when it has caught up. Belongs to one thread. */
final class BacklogNotice {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final BrokerRecorder recorder;
    private final PrintWriter messages;
    private long lastNanos = System.nanoTime();
    private boolean isSaid;

    BacklogNotice(BrokerRecorder recorder, PrintWriter messages) {
        this.recorder = recorder;
        this.messages = messages;
    }

    /** To be called again and again. */
    void look() {
        long now = System.nanoTime();
        long behind = recorder.behind();
        if (behind == 0 && !isSaid) {
            lastNanos = now;
        } else if (now - lastNanos >= INTERVAL_NANOS || behind == 0) {
            messages.println(
                    behind == 0
                            ? "The recording has caught up."
                            : "The recording is behind: " + behind + " messages have not arrived yet.");
            messages.flush();
            isSaid = behind > 0;
            lastNanos = now;
        }
    }
}

package linetwin.cli.session;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import linetwin.link.recorder.BrokerRecorder;

/**
 * Says now and then how far behind a recording is, and once when it has caught up; and, while nothing comes, what a recording
 * that shall end by itself waits for. Belongs to one thread.
 */
public final class BacklogNotice {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long FIRST_SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long NEXT_SILENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final BrokerRecorder recorder;
    private final PrintWriter messages;
    private long lastNanos = System.nanoTime();
    private long silenceNanos = FIRST_SILENCE_NANOS;
    private boolean isSaid;

    public BacklogNotice(BrokerRecorder recorder, PrintWriter messages) {
        this.recorder = recorder;
        this.messages = messages;
    }

    /** To be called again and again. */
    public void look() {
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
        lookForSilence();
    }

    private void lookForSilence() {
        Duration quiet = recorder.quiet();
        if (quiet.toNanos() < FIRST_SILENCE_NANOS) {
            silenceNanos = FIRST_SILENCE_NANOS;
        } else if (quiet.toNanos() >= silenceNanos) {
            silenceNanos = quiet.toNanos() + NEXT_SILENCE_NANOS;
            recorder.awaited().ifPresent(what -> {
                messages.println("Nothing has come for " + quiet.toSeconds() + " s: the recording waits for " + what);
                messages.flush();
            });
        }
    }
}

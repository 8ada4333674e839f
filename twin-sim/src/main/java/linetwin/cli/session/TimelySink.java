package linetwin.cli.session;

import java.util.concurrent.TimeUnit;
import linetwin.link.recording.RecordingWriter;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;

/** A recording of which at most the last second is lost if this process is killed. Belongs to the thread of the run. */
public final class TimelySink implements TelemetrySink {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordingWriter recording;
    private long flushedNanos = System.nanoTime();

    public TimelySink(RecordingWriter recording) {
        this.recording = recording;
    }

    @Override
    public void accept(Message message) {
        recording.accept(message);
        if (System.nanoTime() - flushedNanos >= INTERVAL_NANOS) {
            recording.flush();
            flushedNanos = System.nanoTime();
        }
    }
}

package linetwin.cli.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.Stage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;
import linetwin.sim.forecast.WatchedLine;
import org.jspecify.annotations.Nullable;

/**
 * A line that is heard from a broker or from a recording, for whoever wants to foretell it. Messages may come on another thread
 * than the one that looks at it.
 */
public final class HeardLine implements TelemetryListener, Stage {
    private final MessageDecoder decoder = new MessageDecoder();
    private WatchedLine line = new WatchedLine();
    private Mirror mirror = mirror(line);
    private @Nullable RunStatus status;
    private boolean isReached;
    private String trouble = "";

    private Mirror mirror(WatchedLine watched) {
        return new Mirror(message -> {
            watched.accept(message);
            if (message instanceof StatusMessage said) {
                status = said.status();
            }
        });
    }

    @Override
    public synchronized void onMessage(Message message) {
        mirror.accept(message, Instant.EPOCH);
        notifyAll();
    }

    @Override
    public synchronized void onRejected(String topic, String reason) {
        mirror.reject(topic, reason);
    }

    @Override
    public synchronized void onConnection(boolean connected, String detail) {
        isReached |= connected;
        trouble = connected ? "" : detail;
        notifyAll();
    }

    @Override
    public synchronized void showing(int number) {
        line = new WatchedLine();
        mirror = mirror(line);
    }

    @Override
    public void play(RecordedMessage recorded) {
        try {
            onMessage(decoder.decode(recorded));
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            onRejected(recorded.position().toString(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void broken(BrokenLine broken) {
        onRejected("", broken.toString());
    }

    /** Looks at the line while nothing comes. */
    public synchronized <T> T look(Function<WatchedLine, T> look) {
        return look.apply(line);
    }

    /** Whether the line has described itself and all of it was heard. */
    public synchronized boolean isComplete() {
        return line.isDescribed() && line.unheard().isEmpty();
    }

    /** Whether the run has said that it is finished. */
    public synchronized boolean isFinished() {
        return status == RunStatus.FINISHED;
    }

    /** Why the broker can't be reached, if it never was. */
    public synchronized Optional<String> trouble() {
        return isReached || trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }
}

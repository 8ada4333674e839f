package linetwin.link.recording.play;

import java.time.Duration;
import java.time.Instant;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.Recording;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingException;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySource;
import linetwin.model.telemetry.json.TelemetryFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Telemetry out of a recording, for whoever listens to a line: at a pace, with pause and jumps. Safe for use by several threads.
 *
 * <p>A jump delivers at once what a broker would have retained at that time: description, status, and the last state or level of
 * each element; then it goes on. So that listeners do not take it for doubles, what follows a jump is another run: it has an id
 * of its own, derived from the recorded one, and no wall time. After its end the source waits for a jump or to be closed.
 * Commands and replies are not delivered: nobody is there to obey them again.
 */
public final class RecordedTelemetrySource implements TelemetrySource {
    private final Recording recording;
    private final Player player;
    private final Delivering stage = new Delivering();
    private @Nullable Thread thread;
    private @Nullable TelemetryListener listener;
    private boolean isAtEnd;
    private boolean isClosed;

    /**
     * A source that plays nothing before {@link #start}.
     *
     * @param pace simulated seconds per second; 0 for as fast as possible
     */
    public RecordedTelemetrySource(Recording recording, double pace) {
        this.recording = recording;
        PlayPlan all = PlayPlan.AT_ONCE;
        player = new Player(recording, new PlayPlan(pace, all.from(), all.to(), false), stage);
    }

    @Override
    public synchronized void start(TelemetryListener newListener) {
        if (thread != null) {
            throw new IllegalStateException("the source is started already");
        }
        listener = newListener;
        Thread playing = new Thread(this::run, "replay");
        playing.setDaemon(true);
        thread = playing;
        playing.start();
    }

    private void run() {
        TelemetryListener hearing = stage.listener();
        hearing.onConnection(true, "replays " + recording.file());
        try {
            do {
                player.play();
            } while (awaitJump());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RecordingException e) {
            giveUp();
            hearing.onConnection(false, String.valueOf(e.getMessage()));
        }
    }

    private synchronized boolean awaitJump() throws InterruptedException {
        isAtEnd = true;
        while (!player.isJumpWanted() && !isClosed) {
            wait();
        }
        isAtEnd = false;
        return !isClosed;
    }

    private synchronized void giveUp() {
        isAtEnd = true;
        isClosed = true;
    }

    /** The time on the line of what was delivered last. */
    public Instant now() {
        return player.now();
    }

    /** The time on the line, also between messages; while a jump is under way, where it leads. */
    public Instant position() {
        return player.position();
    }

    /** Whether everything was delivered. */
    public synchronized boolean isAtEnd() {
        return isAtEnd && !player.isJumpWanted();
    }

    /** Whether a jump is wanted whose time was not reached yet; never again once the recording could not be read. */
    public synchronized boolean isUnderWay() {
        return !isClosed && !isAtEnd() && player.isUnderWay();
    }

    public boolean isPaused() {
        return player.isPaused();
    }

    public void pause() {
        player.pause();
    }

    public void resume() {
        player.resume();
    }

    /** Simulated seconds per second; 0 for as fast as possible. */
    public double pace() {
        return player.pace();
    }

    /** Goes on at another pace: simulated seconds per second; 0 for as fast as possible. */
    public void setPace(double pace) {
        player.setPace(pace);
    }

    /** Jumps to a time on the line, forth or back. */
    public synchronized void seek(Instant time) {
        player.seek(time);
        notifyAll();
    }

    /**
     * Goes to a time on the line, forth or back, such that everything of so long before it is delivered first, as fast as
     * possible. Listeners then know the past as if they had listened all the time; and states that a publisher tells only once
     * a minute are right to the second.
     */
    public synchronized void approach(Instant time, Duration runUp) {
        player.approach(time, runUp);
        notifyAll();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        player.stop();
        notifyAll();
    }

    /** Decodes what is played. Belongs to the thread that plays. */
    private final class Delivering implements Stage {
        private final MessageDecoder decoder = new MessageDecoder();
        private int showing;

        @Override
        public void showing(int number) {
            showing = number;
        }

        @Override
        public void play(RecordedMessage recorded) {
            Message message;
            try {
                message = decoder.decode(recorded);
            } catch (TelemetryFormatException | IllegalArgumentException e) {
                listener().onRejected(recorded.topic(), recorded.position() + ": " + e.getMessage());
                return;
            }
            if (message.messageClass() != MessageClass.COMMAND && message.messageClass() != MessageClass.REPLY) {
                listener()
                        .onMessage(
                                showing == 0
                                        ? message
                                        : Showing.numbered(showing).of(message));
            }
        }

        @Override
        public void broken(BrokenLine line) {
            listener().onRejected("", line.toString());
        }

        private TelemetryListener listener() {
            synchronized (RecordedTelemetrySource.this) {
                if (listener == null) {
                    throw new IllegalStateException("the source is not started");
                }
                return listener;
            }
        }
    }
}

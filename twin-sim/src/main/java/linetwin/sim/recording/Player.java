package linetwin.sim.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import linetwin.sim.recording.Recording.Entrance;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording on a stage, in its order, each message when it is due. {@link #play} takes a thread; everything else may be
 * called on any thread while it plays.
 */
public final class Player {
    private final Recording recording;
    private final PlayPlan plan;
    private final Stage stage;
    private final LongSupplier nanoClock;
    private int showings;

    // guarded by this
    private double pace;
    private boolean isPaused;
    private boolean isStopped;
    private @Nullable Instant wanted;
    private Playhead playhead;
    private Instant now;

    public Player(Recording recording, PlayPlan plan, Stage stage) {
        this(recording, plan, stage, System::nanoTime);
    }

    Player(Recording recording, PlayPlan plan, Stage stage, LongSupplier nanoClock) {
        this.recording = recording;
        this.plan = plan;
        this.stage = stage;
        this.nanoClock = nanoClock;
        pace = plan.pace();
        now = plan.from().orElse(recording.begin());
        playhead = new Playhead(pace, nanoClock.getAsLong(), now);
    }

    /** Plays from the begin of the plan to its end, or until it is stopped. */
    public void play() throws InterruptedException {
        do {
            Optional<Instant> begin = plan.from();
            do {
                show(begin);
                begin = takeWanted();
            } while (begin.isPresent());
        } while (plan.isLooped() && !isStopped());
    }

    /** Shows from a time on, until the end, a jump or the stop. */
    private void show(Optional<Instant> begin) throws InterruptedException {
        stage.showing(showings++);
        Entrance entrance =
                begin.map(recording::entranceBefore).orElseGet(() -> new Entrance(new Keyframe(), recording.read()));
        try (RecordingReader reader = entrance.reader()) {
            Optional<RecordedLine> first = begin.isPresent() ? presentAt(begin.get(), entrance) : reader.next();
            restart(begin.orElse(recording.begin()));
            for (Optional<RecordedLine> line = first; line.isPresent() && !isInterrupted(); line = reader.next()) {
                if (line.get() instanceof BrokenLine broken) {
                    stage.broken(broken);
                } else if (line.get() instanceof RecordedMessage message && !playWhenDue(message)) {
                    return;
                }
            }
        }
    }

    /** Plays what was retained at a time, and gives the first line after it. */
    private Optional<RecordedLine> presentAt(Instant time, Entrance entrance) throws InterruptedException {
        Optional<RecordedLine> line = entrance.reader().next();
        while (line.isPresent() && !isAfter(line.get(), time)) {
            if (line.get() instanceof RecordedMessage message) {
                entrance.keyframe().accept(message);
            }
            line = entrance.reader().next();
        }
        for (RecordedMessage message : entrance.keyframe().messages()) {
            stage.play(message);
        }
        return line;
    }

    private static boolean isAfter(RecordedLine line, Instant time) {
        return line instanceof RecordedMessage message
                && message.findSimTime().filter(time::isBefore).isPresent();
    }

    /** Returns whether it was played; if not, something else is wanted, or the end of the plan is reached. */
    private boolean playWhenDue(RecordedMessage message) throws InterruptedException {
        Optional<Instant> simTime = message.findSimTime();
        if (simTime.isPresent()) {
            if (plan.to().filter(simTime.get()::isAfter).isPresent() || !awaitDue(simTime.get())) {
                return false;
            }
        }
        stage.play(message);
        return true;
    }

    private synchronized boolean awaitDue(Instant simTime) throws InterruptedException {
        if (playhead.isBehind(simTime)) {
            playhead = new Playhead(pace, nanoClock.getAsLong(), simTime);
        }
        while (!isInterrupted()) {
            long nanos = isPaused ? Long.MAX_VALUE : playhead.untilDue(simTime, nanoClock.getAsLong());
            if (nanos <= 0) {
                now = simTime;
                return true;
            }
            wait(nanos / 1_000_000 + 1);
        }
        return false;
    }

    private synchronized void restart(Instant time) {
        now = time;
        playhead = new Playhead(pace, nanoClock.getAsLong(), time);
    }

    private synchronized Optional<Instant> takeWanted() {
        Optional<Instant> taken = isStopped ? Optional.empty() : Optional.ofNullable(wanted);
        wanted = null;
        return taken;
    }

    private synchronized boolean isInterrupted() {
        return isStopped || wanted != null;
    }

    private synchronized boolean isStopped() {
        return isStopped;
    }

    /** The time on the line of the message that was played last. */
    public synchronized Instant now() {
        return now;
    }

    public synchronized boolean isPaused() {
        return isPaused;
    }

    /** Holds the play where it is. */
    public synchronized void pause() {
        isPaused = true;
        notifyAll();
    }

    /** Goes on from where it is. */
    public synchronized void resume() {
        isPaused = false;
        restart(now);
        notifyAll();
    }

    /** Goes on from here at another pace: simulated seconds per second; 0 for as fast as possible. */
    public synchronized void setPace(double newPace) {
        PlayPlan.requirePace(newPace);
        pace = newPace;
        restart(now);
        notifyAll();
    }

    /** Jumps, forth or back: what was retained at that time is played at once, then what followed it. */
    public synchronized void seek(Instant time) {
        wanted = time;
        notifyAll();
    }

    /** Makes {@link #play} return soon. */
    public synchronized void stop() {
        isStopped = true;
        notifyAll();
    }
}

package linetwin.link.recording.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import linetwin.link.recording.Recording;
import linetwin.link.recording.Recording.Entrance;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.Keyframe;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
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
    private @Nullable Jump wanted;
    private @Nullable Instant target;
    private Playhead playhead;
    private Instant now;
    private Instant playedFrom;
    private Instant next;
    private boolean isOver;

    /**
     * A place to go on from.
     *
     * @param begin what was retained then is played at once, and what follows up to the time
     */
    private record Jump(Instant begin, Instant time) {}

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
        playedFrom = now;
        next = now;
        playhead = new Playhead(pace, nanoClock.getAsLong(), now);
    }

    /** Plays from the begin of the plan, or where a jump leads, to its end or until it is stopped. */
    public void play() throws InterruptedException {
        do {
            Optional<Instant> begin = takeWanted().or(plan::from);
            do {
                show(begin);
                endShowing();
                begin = takeWanted();
            } while (begin.isPresent());
        } while (plan.isLooped() && !isStopped());
    }

    /** Shows from a time on, until the end, a jump or the stop. */
    private void show(Optional<Instant> begin) throws InterruptedException {
        stage.showing(showings++);
        Optional<Instant> entry = begin.filter(recording.begin()::isBefore);
        Entrance entrance =
                entry.map(recording::entranceBefore).orElseGet(() -> new Entrance(new Keyframe(), recording.read()));
        try (RecordingReader reader = entrance.reader()) {
            Optional<RecordedLine> first = entry.isPresent() ? presentAt(entry.get(), entrance) : reader.next();
            restart(entry.orElse(recording.begin()));
            for (Optional<RecordedLine> line = first; line.isPresent() && !isInterrupted(); line = reader.next()) {
                if (line.get() instanceof BrokenLine broken) {
                    stage.broken(broken);
                } else if (line.get() instanceof RecordedMessage message && !playWhenDue(message)) {
                    return;
                }
            }
        }
    }

    /** Plays what was retained at a time, and gives the first line after it; nothing if something else is wanted. */
    private Optional<RecordedLine> presentAt(Instant time, Entrance entrance) throws InterruptedException {
        Optional<RecordedLine> line = entrance.reader().next();
        while (line.isPresent() && !isAfter(line.get(), time)) {
            if (isInterrupted()) {
                return Optional.empty();
            }
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
        next = simTime;
        while (!isInterrupted()) {
            if (target != null && simTime.isAfter(target)) {
                arriveAt(target);
            }
            long nanos = target == null ? untilDue(simTime) : 0;
            if (nanos <= 0) {
                now = simTime;
                return true;
            }
            wait(nanos / 1_000_000 + 1);
        }
        return false;
    }

    private synchronized long untilDue(Instant simTime) {
        return isPaused ? Long.MAX_VALUE : playhead.untilDue(simTime, nanoClock.getAsLong());
    }

    private synchronized void restart(Instant begin) {
        now = begin;
        next = begin;
        playedFrom = begin;
        isOver = false;
        playhead = new Playhead(pace, nanoClock.getAsLong(), begin);
    }

    private synchronized void arriveAt(Instant time) {
        target = null;
        goOnFrom(time);
    }

    private synchronized void goOnFrom(Instant time) {
        now = time;
        playhead = new Playhead(pace, nanoClock.getAsLong(), time);
    }

    private synchronized void endShowing() {
        if (!isInterrupted()) {
            target = null;
            next = now;
            isOver = true;
        }
    }

    private synchronized Optional<Instant> takeWanted() {
        Jump jump = isStopped ? null : wanted;
        wanted = null;
        if (jump == null) {
            return Optional.empty();
        }
        target = jump.time();
        return Optional.of(jump.begin());
    }

    private synchronized boolean isInterrupted() {
        return isStopped || wanted != null;
    }

    private synchronized boolean isStopped() {
        return isStopped;
    }

    /** The time on the line that was reached: that of the message which was played last, or where the play was held. */
    public synchronized Instant now() {
        return now;
    }

    /** The time on the line, also between messages; while a jump is under way, where it leads. */
    public synchronized Instant position() {
        if (wanted != null) {
            return wanted.time();
        }
        if (target != null) {
            return target;
        }
        if (isPaused || pace == 0) {
            return now;
        }
        Instant moved = playhead.at(nanoClock.getAsLong());
        Instant latest = next.isAfter(now) ? next : now;
        return moved.isBefore(now) ? now : moved.isAfter(latest) ? latest : moved;
    }

    /** Whether a jump is wanted that did not reach its time yet. */
    public synchronized boolean isUnderWay() {
        return wanted != null || target != null;
    }

    synchronized boolean isJumpWanted() {
        return wanted != null;
    }

    public synchronized boolean isPaused() {
        return isPaused;
    }

    /** Holds the play where it is. */
    public synchronized void pause() {
        if (!isPaused) {
            goOnFrom(reached());
            isPaused = true;
            notifyAll();
        }
    }

    /** Goes on from where it is. */
    public synchronized void resume() {
        isPaused = false;
        goOnFrom(now);
        notifyAll();
    }

    /** Simulated seconds per second; 0 for as fast as possible. */
    public synchronized double pace() {
        return pace;
    }

    /** Goes on from here at another pace: simulated seconds per second; 0 for as fast as possible. */
    public synchronized void setPace(double newPace) {
        PlayPlan.requirePace(newPace);
        Instant here = reached();
        pace = newPace;
        goOnFrom(here);
        notifyAll();
    }

    private Instant reached() {
        return isUnderWay() ? now : position();
    }

    /** Jumps, forth or back: what was retained at that time is played at once, then what followed it. */
    public synchronized void seek(Instant time) {
        wanted = new Jump(time, time);
        notifyAll();
    }

    /**
     * Goes to a time, forth or back, in such a way that all messages of so long before it were played: on from here, as fast as
     * possible, if that is so; else by a jump to before them. Also while it is paused.
     */
    public synchronized void approach(Instant time, Duration runUp) {
        Instant begin = time.minus(runUp);
        boolean isOnTheWay = wanted == null
                && !time.isBefore(now)
                && !(playedFrom.isAfter(begin) && playedFrom.isAfter(recording.begin()));
        if (!isOnTheWay) {
            wanted = new Jump(begin, time);
        } else if (!isOver) {
            target = time;
        }
        notifyAll();
    }

    /** Makes {@link #play} return soon. */
    public synchronized void stop() {
        isStopped = true;
        notifyAll();
    }
}

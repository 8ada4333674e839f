package linetwin.ui.trainer;

import java.time.Instant;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.RunUntil;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.RunView;
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;
import linetwin.ui.trainer.Ahead.Stage;
import org.jspecify.annotations.Nullable;

/** How fast a simulated line goes, any pace of it, and going on until a time. */
public final class TempoViewModel {
    private final Dialogue dialogue;
    private final ReadOnlyDoubleWrapper pace = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<Ahead> ahead = new ReadOnlyObjectWrapper<>(Ahead.NONE);

    private String line = "";
    private boolean isAsked;
    private @Nullable LineFrame shown;

    public TempoViewModel(Commands commands) {
        dialogue = new Dialogue(commands);
    }

    /** Simulated seconds per second as the line reports it; 0 for as fast as possible, NaN for a line that takes no pace. */
    ReadOnlyDoubleProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** What became of going on until a time. */
    ReadOnlyObjectProperty<Ahead> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** Shows the line. */
    public void show(LineFrame frame) {
        shown = frame;
        LineDescription described = frame.snapshot().description();
        RunView run = frame.snapshot().run();
        if (described == null || described.seed() == null || run == null) {
            pace.set(Double.NaN);
            return;
        }
        if (!line.equals(run.id())) {
            line = run.id();
            isAsked = false;
            dialogue.forget();
            ahead.set(Ahead.NONE);
        }
        pace.set(run.pace());
        follow(run, dialogue.follow(frame));
    }

    private void follow(RunView run, Answer answer) {
        Ahead before = ahead.get();
        if (run.until() != null) {
            isAsked = false;
            ahead.set(Ahead.of(Stage.RUNNING, run.until()));
        } else if (before.isUnderWay()) {
            boolean isThere = run.paused() && !run.simTime().isBefore(before.at());
            ahead.set(Ahead.of(isThere ? Stage.ARRIVED : Stage.STOPPED, run.simTime()));
        } else if (isAsked) {
            boolean isThere = answer.kind() == Answer.Kind.ACCEPTED && run.paused(); // between two frames
            ahead.set(isThere ? Ahead.of(Stage.ARRIVED, run.simTime()) : Ahead.of(answer));
            isAsked = answer.isOpen();
        }
    }

    /**
     * Asks for a pace.
     *
     * @return whether the text is one; if it is not, nothing is sent
     */
    boolean setPace(String text) {
        OptionalDouble wanted = PaceScale.read(text);
        wanted.ifPresent(this::setPace);
        return wanted.isPresent();
    }

    /** Asks for a pace in simulated seconds per second; 0 for as fast as possible. */
    void setPace(double wanted) {
        LineFrame now = shown;
        if (now != null && wanted != pace.get()) {
            isAsked = false;
            dialogue.send(new LineCommand.SetPace(wanted), now.wallTime());
        }
    }

    /** Lets the line go on until its next shift begins. */
    void runToNextShift() {
        send(RunUntil.nextShift());
    }

    /** Lets the line go on until a time, or for a while, if that is one and lies ahead; else says why not. */
    void runUntil(String text) {
        LineFrame frame = shown;
        if (frame == null) {
            return;
        }
        Instant now = frame.lineTime();
        TimeAhead.read(text, now)
                .ifPresentOrElse(
                        wanted -> {
                            Instant time = wanted.time();
                            if (time != null && !time.isAfter(now)) {
                                isAsked = false;
                                ahead.set(new Ahead(Stage.PASSED, time, now, ""));
                            } else {
                                send(wanted);
                            }
                        },
                        () -> {
                            isAsked = false;
                            ahead.set(Ahead.of(Stage.UNREADABLE, now));
                        });
    }

    private void send(RunUntil wanted) {
        LineFrame now = shown;
        if (now != null) {
            isAsked = true;
            ahead.set(Ahead.of(dialogue.send(wanted, now.wallTime())));
        }
    }
}

package linetwin.ui.events;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;

/** Asks the control room of the shown line to clear stops, and tells for a while what it answered. */
public final class RemoteViewModel {
    /** Of wall time, for which an answer is shown. */
    private static final Duration SHOWN = Duration.ofSeconds(15);

    private final Dialogue dialogue;
    private final ReadOnlyBooleanWrapper isThere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(Asked.NOTHING);
    private Instant wall = Instant.EPOCH;
    private Instant until = Instant.EPOCH;

    /**
     * The latest that was asked.
     *
     * @param station its name
     */
    record Asked(String station, Answer answer) {
        static final Asked NOTHING = new Asked("", Answer.NONE);
    }

    public RemoteViewModel(Commands commands) {
        dialogue = new Dialogue(commands);
    }

    /** Whether the shown line has stops that a control room can clear. */
    ReadOnlyBooleanProperty isThereProperty() {
        return isThere.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Lets it try to clear the stop that the station of the row is in. */
    void clear(EventRow row) {
        until = wall.plus(SHOWN);
        asked.set(new Asked(row.station(), dialogue.send(new LineCommand.ClearRemotely(row.element()), wall)));
    }

    /** Follows the line and its answers. */
    public void show(LineFrame frame) {
        wall = frame.wallTime();
        LineDescription line = frame.snapshot().description();
        isThere.set(line != null && line.hasControlRoom());
        Asked now = asked.get();
        if (now.answer().kind() == Answer.Kind.NONE) {
            return;
        }
        if (wall.isAfter(until)) {
            dialogue.forget();
            asked.set(Asked.NOTHING);
        } else {
            asked.set(new Asked(now.station(), dialogue.follow(frame)));
        }
    }
}

package linetwin.ui.demo;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;

/** Tells the line several things one after the other, each when the one before is answered or will not be. */
final class Teller {
    private final Dialogue dialogue;
    private final Consumer<LineCommand> onSent;
    private final Queue<LineCommand> waiting = new ArrayDeque<>();
    private Answer worst = Answer.NONE;

    Teller(Commands commands, Consumer<LineCommand> onSent) {
        dialogue = new Dialogue(commands);
        this.onSent = onSent;
    }

    /** Begins to tell these, after those that are not told yet. */
    void tell(List<LineCommand> commands, LineFrame now) {
        worst = Answer.NONE;
        waiting.addAll(commands);
        follow(now);
    }

    /** To be called with each frame. */
    void follow(LineFrame frame) {
        Answer answer = dialogue.follow(frame);
        if (answer.kind() == Answer.Kind.REFUSED || answer.kind() == Answer.Kind.MISSING) {
            worst = answer;
        }
        while (!waiting.isEmpty() && dialogue.answer().kind() != Answer.Kind.WAITING) {
            LineCommand next = waiting.remove();
            dialogue.send(next, frame.wallTime());
            onSent.accept(next);
        }
    }

    /** Whether all is told and answered, or given up. */
    boolean isDone() {
        return waiting.isEmpty() && dialogue.answer().kind() != Answer.Kind.WAITING;
    }

    /** The refusal or the silence that the latest commands met; {@link Answer#NONE} if they met none. */
    Answer trouble() {
        return worst;
    }
}

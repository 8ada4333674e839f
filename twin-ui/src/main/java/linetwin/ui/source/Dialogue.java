package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.LineCommand;
import linetwin.model.telemetry.ReplyMessage;

/**
 * Sends commands and follows what becomes of the latest one, so that a command into the void is told as such. Belongs to
 * the thread of the screen.
 */
public final class Dialogue {
    /** How long an answer may take before it is missed; a broker on the other side of the world needs a second. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands commands;
    private Optional<String> asked = Optional.empty();
    private Instant sent = Instant.EPOCH;
    private Answer answer = Answer.NONE;

    public Dialogue(Commands commands) {
        this.commands = commands;
    }

    /** What became of the latest command. */
    public Answer answer() {
        return answer;
    }

    /** Sends a command; an answer to the one before is no longer waited for. */
    public Answer send(LineCommand command, Instant now) {
        asked = commands.send(command);
        sent = now;
        answer = asked.isPresent() ? Answer.WAITING : Answer.MISSING;
        return answer;
    }

    /** Looks for the answer; answers to commands of others are passed over. */
    public Answer follow(LineFrame frame) {
        ReplyMessage reply = frame.lastReply();
        if (asked.isPresent() && reply != null && asked.get().equals(reply.id())) {
            asked = Optional.empty();
            answer = reply.accepted() ? Answer.ACCEPTED : Answer.refused(reply.error());
        } else if (answer.kind() == Answer.Kind.WAITING && frame.wallTime().isAfter(sent.plus(PATIENCE))) {
            answer = Answer.MISSING;
        }
        return answer;
    }

    /** No answer is of interest any more. */
    public void forget() {
        asked = Optional.empty();
        answer = Answer.NONE;
    }
}

package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.body.LineCommand;

/**
 * Sends commands and follows what becomes of the latest one, so that a command into the void is told as such. Belongs to
 * the thread of the screen.
 */
public final class Dialogue {
    /** How long an answer may take before it is missed; a broker on the other side of the world needs a second. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands commands;
    private Optional<String> asked = Optional.empty();
    private Optional<ReplyMessage> reply = Optional.empty();
    private Instant sent = Instant.EPOCH;
    private Answer answer = Answer.NONE;

    public Dialogue(Commands commands) {
        this.commands = commands;
    }

    /** What became of the latest command. */
    public Answer answer() {
        return answer;
    }

    /** What answered the latest command; empty before it came. */
    public Optional<ReplyMessage> reply() {
        return reply;
    }

    /** Sends a command; an answer to the one before is no longer waited for. */
    public Answer send(LineCommand command, Instant now) {
        asked = commands.send(command);
        reply = Optional.empty();
        sent = now;
        answer = asked.isPresent() ? Answer.WAITING : Answer.MISSING;
        return answer;
    }

    /** Looks for the answer; answers to commands of others are passed over. */
    public Answer follow(LineFrame frame) {
        Optional<ReplyMessage> heard = asked.flatMap(frame::findReply);
        if (heard.isPresent()) {
            asked = Optional.empty();
            reply = heard;
            answer = heard.get().accepted()
                    ? Answer.ACCEPTED
                    : Answer.refused(heard.get().error());
        } else if (answer.kind() == Answer.Kind.WAITING && frame.wallTime().isAfter(sent.plus(PATIENCE))) {
            answer = Answer.MISSING;
        }
        return answer;
    }

    /** No answer is of interest any more. */
    public void forget() {
        asked = Optional.empty();
        reply = Optional.empty();
        answer = Answer.NONE;
    }
}

package linetwin.ui.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.LineCommand;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.twin.RunView;
import linetwin.sim.scenario.Scenario;
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/**
 * The present of the shown line as the start of runs: whether it can be had, and the asking for it. Belongs to the thread of
 * the screen.
 */
final class PresentOfLine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands commands;
    private @Nullable LineDescription line;
    private @Nullable RunView run;
    private Optional<String> asked = Optional.empty();
    private Instant askedAt = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private @Nullable ReplyMessage reply;

    PresentOfLine(Commands commands) {
        this.commands = commands;
    }

    /** What came of asking. */
    sealed interface Answer {
        /** What the present comes from. */
        record Told(LivePresent present) implements Answer {}

        /** The run refused, for this reason. */
        record Refused(String reason) implements Answer {}

        /** Nothing came within some seconds. */
        record Missing() implements Answer {}
    }

    void look(LineFrame frame) {
        line = frame.snapshot().description();
        run = frame.snapshot().run();
        reply = frame.lastReply();
        now = frame.wallTime();
    }

    /** The key of the reason why runs can't go on from it; empty if they may. */
    Optional<String> findHindrance(Scenario scenario) {
        if (line == null || line.seed() == null || run == null || run.status() != RunStatus.ONLINE) {
            return Optional.of("whatif.presentNone");
        }
        return line.scenario().equals(scenario.name()) ? Optional.empty() : Optional.of("whatif.presentOther");
    }

    /** The line as it runs, as a variant of its scenario. */
    Variant asItRuns(Scenario scenario) {
        return new Variant("", scenario.activeLevers(), line == null ? Map.of() : line.changes());
    }

    /** Asks for it; returns whether there is anybody to be asked. */
    boolean ask() {
        asked = commands.send(new LineCommand.TakeSnapshot());
        askedAt = now;
        return asked.isPresent();
    }

    void forget() {
        asked = Optional.empty();
    }

    /** The answer, once; empty before it comes, and if nobody asked. */
    Optional<Answer> hear() {
        Optional<Answer> answer = asked.flatMap(this::answerTo);
        if (answer.isPresent()) {
            asked = Optional.empty();
        }
        return answer;
    }

    private Optional<Answer> answerTo(String id) {
        ReplyMessage last = reply;
        if (last != null && last.id().equals(id)) {
            return Optional.of(
                    last.snapshot() == null
                            ? new Answer.Refused(last.error())
                            : new Answer.Told(new LivePresent(
                                    last.snapshot(), last.header().simTime())));
        }
        return now.isAfter(askedAt.plus(PATIENCE)) ? Optional.of(new Answer.Missing()) : Optional.empty();
    }
}

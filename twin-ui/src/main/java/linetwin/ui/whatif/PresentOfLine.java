package linetwin.ui.whatif;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.RunView;
import linetwin.sim.scenario.Scenario;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/**
 * The present of the shown line as the start of runs: whether it can be had, and the asking for it. Belongs to the thread of
 * the screen.
 */
final class PresentOfLine {
    private final Dialogue dialogue;
    private @Nullable LineDescription line;
    private @Nullable RunView run;
    private Instant now = Instant.EPOCH;

    PresentOfLine(Commands commands) {
        dialogue = new Dialogue(commands);
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
        now = frame.wallTime();
        dialogue.follow(frame);
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
        Map<String, String> changes = new TreeMap<>(line == null ? Map.of() : line.changes());
        changes.remove(LineCommand.SetParameter.RANDOM_STOPS); // what goes on from a present stops by itself
        return new Variant("", scenario.activeLevers(), changes);
    }

    /** Asks for it; a question without anybody to be asked is missing its answer at once. */
    void ask() {
        dialogue.send(new LineCommand.TakeSnapshot(), now);
    }

    void forget() {
        dialogue.forget();
    }

    /** The answer, once; empty before it comes, and if nobody asked. */
    Optional<Answer> hear() {
        Optional<Answer> heard = switch (dialogue.answer().kind()) {
            case NONE, WAITING -> Optional.empty();
            case MISSING -> Optional.of(new Answer.Missing());
            case REFUSED -> Optional.of(new Answer.Refused(dialogue.answer().error()));
            case ACCEPTED -> told();
        };
        if (heard.isPresent()) {
            dialogue.forget();
        }
        return heard;
    }

    private Optional<Answer> told() {
        return dialogue.reply()
                .flatMap(reply -> Optional.ofNullable(reply.snapshot())
                        .map(present -> new LivePresent(present, reply.header().simTime())))
                .map(Answer.Told::new);
    }
}

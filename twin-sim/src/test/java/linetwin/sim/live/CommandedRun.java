package linetwin.sim.live;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.body.LineCommand;

/** A paced run under a clock that is moved by hand, which gets its commands one after the other. */
final class CommandedRun {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock;
    private final RecordingSink sink = new RecordingSink();
    private final PacedRunSettings settings;
    private final PacedRun run;

    CommandedRun(PerformedLine line, PacedRunSettings settings, ManualClock clock) {
        this.clock = clock;
        this.settings = settings;
        run = new PacedRun(line, 1, settings, clock);
    }

    RecordingSink sink() {
        return sink;
    }

    PacedRun run() {
        return run;
    }

    /** One command after another, a second of wall time apart, and another second until the end. */
    void perform(LineCommand... commands) throws InterruptedException {
        perform(() -> false, commands);
    }

    /** The same on a machine so slow that each stretch of the run takes a while, so that commands come in the middle. */
    void performSlowly(Duration stretch, LineCommand... commands) throws InterruptedException {
        perform(
                () -> {
                    clock.sleep(stretch.toNanos());
                    return false;
                },
                commands);
    }

    private void perform(BooleanSupplier isCongested, LineCommand... commands) throws InterruptedException {
        for (int i = 0; i < commands.length; i++) {
            LineCommand command = commands[i];
            String id = "c" + (i + 1);
            clock.at(SECOND.multipliedBy(i + 1), () -> send(id, command));
        }
        clock.at(SECOND.multipliedBy(commands.length + 1), run::stop);
        run.perform(sink, isCongested);
    }

    void send(String id, LineCommand command) {
        var header = new Header("trainer", settings.plant(), 1, SmallLine.START, null);
        run.commands().onMessage(new CommandMessage(header, id, command));
    }

    List<String> replies() {
        return sink.of(ReplyMessage.class).stream()
                .map(reply -> reply.id() + (reply.accepted() ? " accepted" : " refused: " + reply.error()))
                .toList();
    }
}

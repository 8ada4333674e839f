package linetwin.cli.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.HearingOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.KeptRunOptions;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.session.TelemetryHearing;
import linetwin.model.genealogy.Passport;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.twin.Mirror;
import linetwin.store.history.HistoryStore;
import linetwin.store.record.HistoryRecorder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the vehicles are that are asked for: recordings, the history that a window keeps, or a broker for a time. */
public final class TraceOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final KeptRunOptions kept = new KeptRunOptions();

    @Mixin
    private final HearingOptions hearing;

    public TraceOptions(BrokerOptions broker) {
        hearing = new HearingOptions(broker);
    }

    /** Answers from what was heard; the status is that of the answer, or that some of what was heard could not be read. */
    public int answer(List<Path> recordings, String command, ToIntFunction<HeardTraces> answer) {
        requireOneSource(recordings);
        if (kept.store().isPresent()) {
            Path file = kept.store().get();
            try (HistoryStore history = HistoryStore.read(file)) {
                return answer.applyAsInt(choose(history, "the store " + file));
            }
        }
        try (HistoryStore memory = HistoryStore.inMemory()) {
            int status = hear(recordings, command, memory);
            String where = recordings.isEmpty()
                    ? "what was heard of the broker"
                    : recordings.size() == 1 ? recordings.get(0).toString() : "the recordings";
            int answered = answer.applyAsInt(choose(memory, where));
            return answered == ExitStatus.OK ? status : answered;
        }
    }

    /** Asks a resolver at the broker. */
    public Passport ask(
            List<Path> recordings,
            String command,
            String identifier,
            @Nullable TimeOnLineArgument from,
            @Nullable TimeOnLineArgument to)
            throws InterruptedException {
        if (!hearing.isGiven() || hearing.time().isPresent() || kept.store().isPresent() || !recordings.isEmpty()) {
            throw new InputException("--ask asks the resolver at a broker, and nobody else.\nMaybe "
                    + (hearing.isGiven()
                            ? "--for, --store or the recording is to be left out."
                            : "--broker is missing."));
        }
        return new Question(identifier, kept.line(), from, to).ask(hearing.settings(command));
    }

    private HeardTraces choose(HistoryStore history, String where) {
        return new HeardTraces(history, kept.choose(history.runs(), where, "whose vehicles could be found"), where);
    }

    private void requireOneSource(List<Path> recordings) {
        int sources = (recordings.isEmpty() ? 0 : 1) + (kept.store().isEmpty() ? 0 : 1) + (hearing.isGiven() ? 1 : 0);
        if (sources != 1) {
            throw new InputException("a recording, --store or --broker says where to look, and "
                    + (sources == 0
                            ? "none is given.\nMaybe the file is missing."
                            : "more than one is given.\nMaybe one of them is meant."));
        }
        hearing.require(".\nMaybe --broker is missing.");
    }

    private int hear(List<Path> recordings, String command, HistoryStore memory) {
        try (HistoryRecorder recorder = new HistoryRecorder(memory)) {
            Mirror mirror = new Mirror(recorder);
            TelemetryHearing heard = new TelemetryHearing(
                    message -> {
                        if (!(message instanceof KpiMessage)) { // figures are computed from what the line did
                            mirror.accept(message, Instant.EPOCH);
                        }
                    },
                    spec.commandLine().getErr());
            hearing.time()
                    .ifPresentOrElse(
                            time -> heard.hear(hearing.settings(command), hearing.topic(), time),
                            () -> heard.hear(recordings));
            return heard.status();
        }
    }
}

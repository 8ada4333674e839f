package linetwin.cli.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.TopicFilterArgument;
import linetwin.cli.session.TelemetryHearing;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.twin.Mirror;
import linetwin.store.history.HistoryStore;
import linetwin.store.record.HistoryRecorder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the vehicles are that are asked for: recordings, the history that a window keeps, or a broker for a time. */
public final class TraceOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The history that a window keeps; it may still write to it.")
    private @Nullable Path store;

    @Option(
            names = "--line",
            paramLabel = "ID",
            description = "The line, by the name of its scenario; else the one heard last.")
    private @Nullable String line;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "The run, or the begin of its id; else the last of the line.")
    private @Nullable String run;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How much of the line's time to listen to a broker, such as '8 h'.")
    private @Nullable Duration time;

    @Option(
            names = "--topic",
            paramLabel = "FILTER",
            converter = TopicFilterArgument.class,
            description = "MQTT filter of the topics of the line, where several plants are on the broker (default "
                    + Topic.ALL + ").")
    private String topic = Topic.ALL;

    @Mixin
    private final BrokerOptions broker;

    public TraceOptions(BrokerOptions broker) {
        this.broker = broker;
    }

    /** Answers from what was heard; the status is that of the answer, or that some of what was heard could not be read. */
    public int answer(List<Path> recordings, String command, ToIntFunction<HeardTraces> answer) {
        requireOneSource(recordings);
        if (store != null) {
            try (HistoryStore kept = HistoryStore.read(store)) {
                return answer.applyAsInt(HeardTraces.choose(kept, "the store " + store, line, run));
            }
        }
        try (HistoryStore memory = HistoryStore.inMemory()) {
            int status = hear(recordings, command, memory);
            String where = recordings.isEmpty()
                    ? "what was heard of the broker"
                    : recordings.size() == 1 ? recordings.get(0).toString() : "the recordings";
            int answered = answer.applyAsInt(HeardTraces.choose(memory, where, line, run));
            return answered == ExitStatus.OK ? status : answered;
        }
    }

    private void requireOneSource(List<Path> recordings) {
        int sources = (recordings.isEmpty() ? 0 : 1) + (store == null ? 0 : 1) + (broker.isGiven() ? 1 : 0);
        if (sources != 1) {
            throw new InputException("a recording, --store or --broker says where to look, and "
                    + (sources == 0
                            ? "none is given.\nMaybe the file is missing."
                            : "more than one is given.\nMaybe one of them is meant."));
        }
        if (broker.isGiven() != (time != null)) {
            throw new InputException("--broker and --for go together: for how long the line is to be heard.\n"
                    + "Maybe --for '8 h' is meant.");
        }
        if (!broker.isGiven() && !topic.equals(Topic.ALL)) {
            throw new InputException("--topic chooses what is heard of a broker.\nMaybe --broker is missing.");
        }
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new InputException("--for is " + DurationArgument.text(time) + "; must be more than 0.");
        }
    }

    private int hear(List<Path> recordings, String command, HistoryStore memory) {
        try (HistoryRecorder recorder = new HistoryRecorder(memory)) {
            Mirror mirror = new Mirror(recorder);
            TelemetryHearing hearing = new TelemetryHearing(
                    message -> {
                        if (!(message instanceof KpiMessage)) { // figures are computed from what the line did
                            mirror.accept(message, Instant.EPOCH);
                        }
                    },
                    spec.commandLine().getErr());
            if (time == null) {
                hearing.hear(recordings);
            } else {
                hearing.hear(broker.settings("linetwin-" + command + "-" + UUID.randomUUID()), topic, time);
            }
            return hearing.status();
        }
    }
}

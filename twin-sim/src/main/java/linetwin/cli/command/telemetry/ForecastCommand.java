package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.ForecastDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.ScoresDocument;
import linetwin.cli.play.AttendedPlay;
import linetwin.cli.session.ForecastOptions;
import linetwin.cli.session.HeardLine;
import linetwin.cli.session.StopSignal;
import linetwin.cli.text.Numerals;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.PlayPlan;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.forecast.ForecastWalk;
import linetwin.sim.forecast.Forecaster;
import linetwin.sim.forecast.ScoredLine;
import linetwin.sim.forecast.WatchedLine;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code forecast}: what a line will have made when its shift ends. One file, since a recording and a broker share its options and what they refuse. */
@Command(
        name = "forecast",
        description =
                "Foretell what a line makes until its shift ends, from its present as a broker or a recording tells it.")
public final class ForecastCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A recording, of several parts the first; without one, the line on the broker.")
    private @Nullable Path file;

    @Mixin
    private final BrokerOptions broker;

    @Mixin
    private final ForecastOptions options = new ForecastOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Of a recording: time on the line, or so long after the begin (default: its end).")
    private @Nullable TimeOnLineArgument at;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description =
                    "Again after so much time on the line: on a broker until Ctrl-C or the end of its run, of a recording"
                            + " from its begin to its end, to see how good the forecasts are.")
    private @Nullable Duration every;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "With --every: keep forecasts, what came of them and what drifted; see scores.")
    private @Nullable Path store;

    @Option(
            names = "--publish",
            description =
                    "Publish each forecast on the broker, under a topic beside those of the line; without it nothing is"
                            + " published there.")
    private boolean publish;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "1 min",
            description = "How long a line on a broker may take to tell all of itself (default ${DEFAULT-VALUE}).")
    private Duration wait = Duration.ofMinutes(1);

    @Option(names = "--json", description = "Print the forecast as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    public ForecastCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() throws Exception {
        requireEvery();
        if (file == null) {
            requireOfBroker();
            Scenario scenario = options.scenario();
            return StopSignal.holdUntilSaid(() -> listen(scenario));
        }
        requireOfRecording();
        Scenario scenario = options.scenario();
        Recording recording = Recording.open(file);
        Duration step = every;
        if (step != null) {
            return StopSignal.holdUntilSaid(() -> walk(recording, step, scenario));
        }
        Instant time = at == null ? recording.end() : at.after(recording.begin());
        requireInside(recording, time);
        return StopSignal.holdUntilSaid(() -> foretell(recording, time, scenario));
    }

    private void requireOfBroker() {
        if (at != null) {
            throw new InputException("--at is of a recording.\nMaybe the name of the recording is missing.");
        }
    }

    private void requireEvery() {
        if (every != null && (every.isNegative() || every.isZero())) {
            throw new InputException("--every is " + DurationArgument.text(every) + "; must be more than 0.");
        }
        if (every == null && store != null) {
            throw new InputException("--store keeps forecasts that are made again and again; it needs --every.\n"
                    + "Maybe --every \"30 min\" is meant.");
        }
    }

    private void requireOfRecording() {
        if (broker.isGiven()) {
            throw new InputException("a recording and --broker exclude each other: a line is heard from one of them.");
        }
        if (publish) {
            throw new InputException("--publish is of a line on a broker; a recording has nobody who listens.\n"
                    + "Maybe --broker is missing, or replay --broker is meant.");
        }
        if (every != null && at != null) {
            throw new InputException("--at and --every exclude each other: one time, or one after the other.");
        }
    }

    private static void requireInside(Recording recording, Instant time) {
        if (time.isBefore(recording.begin()) || time.isAfter(recording.end())) {
            throw new InputException("--at " + time + " is outside of " + recording.file() + ", which lasts from "
                    + recording.begin() + " to " + recording.end()
                    + ".\nMaybe a time on the line is meant, or so long after its begin.");
        }
    }

    private int foretell(Recording recording, Instant time, Scenario scenario) throws InterruptedException {
        HeardLine line = new HeardLine(scenario.line().plant());
        PlayPlan plan = new PlayPlan(0, Optional.empty(), Optional.of(time), false);
        AttendedPlay.of(recording, plan, line);
        if (!line.isComplete()) {
            throw new InputException("up to " + time + ", " + recording.file() + " tells too little: " + missing(line)
                    + ".\nMaybe --at is to be later, or another part of the recording has it.");
        }
        print(line, line.look(heard -> heard.foretell(forecaster(scenario, described(heard)), time)));
        return complain(line.rejected());
    }

    private int walk(Recording recording, Duration step, Scenario scenario) throws InterruptedException {
        try (ForecastRecord record = record(alarm -> {})) {
            AtomicReference<@Nullable ForecastWalk> walk = new AtomicReference<>();
            HeardLine line = new HeardLine(scenario.line().plant(), watched -> {
                ForecastWalk each = new ForecastWalk(
                        watched, record, described -> forecaster(scenario, described), step, forecast -> {});
                walk.set(each);
                return both(each, record);
            });
            AttendedPlay.of(recording, new PlayPlan(0, Optional.empty(), Optional.empty(), false), line);
            Optional.ofNullable(walk.get()).ifPresent(ForecastWalk::finish);
            record.finish();
            document(record).print(spec.commandLine().getOut(), json);
            return complain(line.rejected());
        }
    }

    private ForecastRecord record(Consumer<DriftAlarm> listener) {
        return new ForecastRecord(Optional.ofNullable(store), options.scenario(), options.seed(), listener);
    }

    private static TelemetrySink both(TelemetrySink one, TelemetrySink other) {
        return message -> {
            one.accept(message);
            other.accept(message);
        };
    }

    private static ScoresDocument document(ForecastRecord record) {
        return new ScoresDocument(record.scores(), record.open(), record.alarms(), record.noticeable());
    }

    private int complain(long rejected) {
        if (rejected == 0) {
            return ExitStatus.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(Numerals.count(rejected, "line") + " could not be read, so that the forecast rests on less.");
        err.flush();
        return ExitStatus.FAILED_CHECK;
    }

    private int listen(Scenario scenario) throws InterruptedException {
        MqttSettings settings = broker.settings("linetwin-forecast-" + UUID.randomUUID());
        BrokerCheck.require(settings);
        Queue<DriftAlarm> alarms = new ConcurrentLinkedQueue<>();
        try (ForecastRecord record = record(alarms::add);
                ForecastPublisher publisher = ForecastPublisher.start(broker, publish);
                StopSignal signal = new StopSignal()) {
            AtomicReference<@Nullable ScoredLine> scored = new AtomicReference<>();
            HeardLine line = new HeardLine(scenario.line().plant(), watched -> {
                ScoredLine each = new ScoredLine(watched, record);
                scored.set(each);
                return both(publisher, both(each, record));
            });
            try (MqttTelemetrySource source = new MqttTelemetrySource(settings, List.of(Topic.ALL))) {
                source.start(line);
                awaitAll(line, settings, signal);
                if (every == null) {
                    tell(line, publisher, scenario, WatchedLine::foretell);
                    return ExitStatus.OK;
                }
                Foretelling again = (heard, forecaster, time) ->
                        Objects.requireNonNull(scored.get()).foretell(forecaster, time);
                foretellOn(line, every, signal, () -> tell(line, publisher, scenario, again), () -> {
                    record.requireFit();
                    printAlarms(alarms);
                });
            }
            document(record).print(spec.commandLine().getOut(), json);
            return ExitStatus.OK;
        }
    }

    /** Makes a forecast of a line that is looked at. */
    @FunctionalInterface
    private interface Foretelling {
        Forecast of(WatchedLine heard, Forecaster forecaster, Instant time);
    }

    private void tell(HeardLine line, ForecastPublisher publisher, Scenario scenario, Foretelling foretelling) {
        Forecast told = line.look(heard -> {
            Forecaster forecaster = forecaster(scenario, described(heard));
            Forecast forecast = foretelling.of(heard, forecaster, heard.now());
            publisher.publish(forecast, forecaster); // while nothing is heard, thus of the run that was foretold
            return forecast;
        });
        print(line, told);
    }

    /** Again and again, until Ctrl-C or the end of the run. */
    private void foretellOn(HeardLine line, Duration step, StopSignal signal, Runnable foretelling, Runnable meanwhile)
            throws InterruptedException {
        Instant next = Instant.MIN;
        while (!signal.isReceived()) {
            Instant now = line.look(heard -> heard.now());
            if (!now.isBefore(next)) {
                foretelling.run();
                next = now.plus(step);
            } else if (line.isFinished()) {
                return;
            }
            meanwhile.run();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void printAlarms(Queue<DriftAlarm> alarms) {
        PrintWriter out = spec.commandLine().getOut();
        for (DriftAlarm alarm = alarms.poll(); alarm != null; alarm = alarms.poll()) {
            out.println(
                    json
                            ? ScoresDocument.driftDocument(alarm).json()
                            : "Drift: " + ScoresDocument.driftSentence(alarm) + ".");
            out.flush();
        }
    }

    private void awaitAll(HeardLine line, MqttSettings settings, StopSignal signal) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (!line.isComplete() && !signal.isReceived()) {
            if (System.nanoTime() > end) {
                throw new InputException("within " + DurationArgument.text(wait) + ", " + settings.broker()
                        + " told too little: " + missing(line)
                        + ".\nMaybe no line is published there, or --wait is to be longer.");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static String missing(HeardLine line) {
        return line.look(heard -> {
            List<String> unheard = heard.unheard();
            if (!heard.isDescribed()) {
                return "no line described itself";
            }
            return "nothing was heard of '" + unheard.get(0) + "'"
                    + (unheard.size() == 1 ? "" : " and " + (unheard.size() - 1) + " other elements");
        });
    }

    private void print(HeardLine line, Forecast forecast) {
        SortedMap<String, String> changes = line.look(heard -> described(heard).changes());
        new ForecastDocument(forecast, changes).print(spec.commandLine().getOut(), json);
    }

    private static LineDescription described(WatchedLine heard) {
        return heard.presentAt(heard.now()).orElseThrow().line();
    }

    /** By the scenario with the values that were set while the line ran. */
    private Forecaster forecaster(Scenario scenario, LineDescription described) {
        return options.forecaster(scenario, described.changes());
    }
}

package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.ForecastDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.ForecastOptions;
import linetwin.cli.session.HeardLine;
import linetwin.cli.session.StopSignal;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.PlayPlan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.Topic;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code forecast}: what a line will have made when its shift ends. */
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
                    "Of a line on a broker: again after so much time on the line, until Ctrl-C or the end of its run.")
    private @Nullable Duration every;

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
        if (file == null) {
            requireOfBroker();
            Scenario scenario = options.scenario();
            return StopSignal.holdUntilSaid(() -> listen(scenario));
        }
        requireOfRecording();
        Scenario scenario = options.scenario();
        Recording recording = Recording.open(file);
        Instant time = at == null ? recording.end() : at.after(recording.begin());
        requireInside(recording, time);
        return StopSignal.holdUntilSaid(() -> foretell(recording, time, scenario));
    }

    private void requireOfBroker() {
        if (at != null) {
            throw new InputException("--at is of a recording.\nMaybe the name of the recording is missing.");
        }
        if (every != null && (every.isNegative() || every.isZero())) {
            throw new InputException("--every is " + DurationArgument.text(every) + "; must be more than 0.");
        }
    }

    private void requireOfRecording() {
        if (broker.isGiven()) {
            throw new InputException("a recording and --broker exclude each other: a line is heard from one of them.");
        }
        if (every != null) {
            throw new InputException("--every is for a line on a broker.\nMaybe --at is meant.");
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
        ReplayCommand.play(recording, plan, line);
        if (!line.isComplete()) {
            throw new InputException("up to " + time + ", " + recording.file() + " tells too little: " + missing(line)
                    + ".\nMaybe --at is to be later, or another part of the recording has it.");
        }
        print(line, time, scenario);
        if (line.rejected() > 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(line.rejected() + " lines could not be read, so that the forecast rests on less.");
            err.flush();
            return ExitStatus.FAILED_CHECK;
        }
        return ExitStatus.OK;
    }

    private int listen(Scenario scenario) throws InterruptedException {
        MqttSettings settings = broker.settings("linetwin-forecast-" + UUID.randomUUID());
        BrokerCheck.require(settings);
        HeardLine line = new HeardLine(scenario.line().plant());
        try (StopSignal signal = new StopSignal();
                MqttTelemetrySource source = new MqttTelemetrySource(settings, List.of(Topic.ALL))) {
            source.start(line);
            awaitAll(line, settings, signal);
            Instant next = Instant.MIN;
            while (!signal.isReceived()) {
                Instant now = line.look(heard -> heard.now());
                if (!now.isBefore(next)) {
                    print(line, now, scenario);
                    if (every == null) {
                        return ExitStatus.OK;
                    }
                    next = now.plus(every);
                } else if (line.isFinished()) {
                    return ExitStatus.OK;
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return ExitStatus.OK;
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

    /** What is needed of the line is taken first, so that it goes on being heard while it is foretold. */
    private void print(HeardLine line, Instant now, Scenario scenario) {
        Known known = line.look(heard ->
                new Known(heard.presentAt(now).orElseThrow(), heard.shiftBegin().orElseThrow()));
        SortedMap<String, String> changes = known.present().line().changes();
        Forecast forecast = options.forecaster(scenario, changes).forecast(known.present(), known.shiftBegin());
        new ForecastDocument(forecast, changes).print(spec.commandLine().getOut(), json);
    }

    private record Known(LinePresent present, LineTotals shiftBegin) {}
}

package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.DurationOption;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.option.PublishOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.Vda5050Options;
import linetwin.cli.session.Farewell;
import linetwin.cli.session.FarewellOption;
import linetwin.cli.session.Performance;
import linetwin.cli.session.RecordingOption;
import linetwin.cli.session.StopSignal;
import linetwin.cli.session.TimelySink;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.link.vda5050.Vda5050Bridge;
import linetwin.link.vda5050.Vda5050Names;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: a line that runs against the wall clock and says what it does, like a real one. */
@Command(
        name = "publish",
        description = "Run a line against the clock and publish its telemetry until Ctrl-C or the end of --duration.")
public final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final BrokerOptions broker;

    @Mixin
    private final PublishOptions options = new PublishOptions();

    @Mixin
    private final DurationOption duration = new DurationOption();

    @Mixin
    private final FarewellOption end = new FarewellOption();

    @Mixin
    private final RecordingOption recording = new RecordingOption();

    @Mixin
    private final Vda5050Options vda5050 = new Vda5050Options();

    public PublishCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Vda5050Names> names = vda5050.names();
        Scenario scenario = Scenarios.find(name);
        names.ifPresent(wanted -> requireRoads(scenario));
        MqttSettings settings = broker.settings("linetwin-publish-" + UUID.randomUUID());
        BrokerCheck.requirePublisher(settings);
        Performance performance = new Performance(scenario, options, duration.find());
        Optional<RecordingWriter> file = recording.open(header(scenario));
        PrintWriter out = spec.commandLine().getOut();
        out.println(scenario.name() + " publishes to " + settings.broker() + "; Ctrl-C stops it.");
        out.flush();
        Farewell farewell = end.farewell(settings.broker(), spec.commandLine().getErr());
        return StopSignal.holdUntilSaid(() -> {
            try (Vda5050Bridge bridge =
                    names.map(each -> Vda5050Bridge.to(settings, each)).orElse(null)) {
                TelemetrySink agvs = bridge == null ? message -> {} : bridge;
                return file.isEmpty()
                        ? status(performance.publishTo(settings, agvs, farewell))
                        : record(performance, settings, agvs, farewell, file.get());
            }
        });
    }

    private static void requireRoads(Scenario scenario) {
        if (scenario.line().fleets().stream().noneMatch(fleet -> fleet.traffic().isPresent())) {
            throw new InputException("--vda5050 is of no use for '" + scenario.name()
                    + "', which has no AGVs on roads.\nMaybe teaching/agv-roads is meant.");
        }
    }

    private int record(
            Performance performance,
            MqttSettings settings,
            TelemetrySink agvs,
            Farewell farewell,
            RecordingWriter writer)
            throws InterruptedException {
        boolean isConfirmed;
        try (writer) {
            TimelySink file = new TimelySink(writer);
            TelemetrySink both = message -> {
                file.accept(message);
                agvs.accept(message);
            };
            isConfirmed = performance.publishTo(settings, both, farewell);
        }
        return Math.max(
                status(isConfirmed),
                RecordingOption.tell(writer, spec.commandLine().getErr()));
    }

    private static int status(boolean isConfirmed) {
        return isConfirmed ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    /** Without the id of the run, which only its messages know. */
    private RecordingHeader header(Scenario scenario) {
        return new RecordingHeader(
                ProgramVersion.text(),
                Optional.empty(),
                Optional.of(scenario.name()),
                OptionalLong.of(options.seed(scenario.runPlan())),
                1);
    }
}

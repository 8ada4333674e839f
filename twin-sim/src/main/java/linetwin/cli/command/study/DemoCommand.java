package linetwin.cli.command.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.DurationOption;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.PortOption;
import linetwin.cli.option.PublishOptions;
import linetwin.cli.output.ComparisonDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.cli.session.BackgroundPublisher;
import linetwin.cli.session.Performance;
import linetwin.cli.session.Window;
import linetwin.cli.session.Window.Forecasts;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demo}: the digital line, a broker and the window in one process; without a display, the comparison. */
@Command(
        name = "demo",
        description =
                "Show the digital Liangjiang line in a window, live over MQTT, until that is closed or the line has run for"
                        + " --duration; without a display, compare it with its baseline.")
public final class DemoCommand implements Callable<Integer> {
    private static final String SCENARIO = "liangjiang-digital";

    private final Window window;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final PortOption port = new PortOption();

    @Mixin
    private final BrokerOptions broker;

    @Mixin
    private final PublishOptions options = new PublishOptions();

    @Mixin
    private final DurationOption duration = new DurationOption();

    public DemoCommand(Window window, BrokerOptions broker) {
        this.window = window;
        this.broker = broker;
    }

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        if (broker.isGiven() && port.isGiven()) {
            throw new InputException("--port is for the embedded broker, but --broker names another one.\n"
                    + "Maybe only one of them is meant.");
        }
        Optional<Duration> span = duration.find();
        Scenario scenario = Scenarios.find(SCENARIO);
        if (window.canOpen()) {
            show(scenario, span);
        } else {
            compare(scenario);
        }
        return ExitStatus.OK;
    }

    private void show(Scenario scenario, Optional<Duration> span) throws ExecutionException, InterruptedException {
        if (broker.isGiven()) {
            show(scenario, broker.settings(clientId("publish")), broker.settings(clientId("watch")), span);
            return;
        }
        try (EmbeddedBroker embedded = port.start(BrokerSettings::loopback, this::say)) {
            String address = embedded.uri().toString();
            show(
                    scenario,
                    MqttSettings.of(address, clientId("publish")),
                    MqttSettings.of(address, clientId("watch")),
                    span);
        }
    }

    private void show(Scenario scenario, MqttSettings publisher, MqttSettings watcher, Optional<Duration> span)
            throws ExecutionException, InterruptedException {
        BrokerCheck.requirePublisher(publisher);
        say(scenario.name() + " publishes to " + publisher.broker() + "; closing the window ends it.");
        try (BackgroundPublisher line = new BackgroundPublisher(
                () -> new Performance(scenario, options, span),
                publisher,
                span.isPresent() ? window::close : () -> {})) {
            window.show(watcher, Forecasts.PUBLISHED);
            line.stopAndCheck();
        }
    }

    private void compare(Scenario digital) {
        say("There is no display for the window here, so this is the comparison of the two lines instead.");
        ExperimentOptions usual = new ExperimentOptions();
        List<Scenario> scenarios = List.of(digital.baseline().orElseThrow(), digital);
        List<Experiment> experiments = CompareCommand.experiments(scenarios, usual);
        AttendedRun.of(
                "compare",
                CompareCommand.steps(experiments),
                watch -> CompareCommand.run(experiments, usual, watch),
                comparisons -> new ComparisonDocument(scenarios, comparisons)
                        .print(spec.commandLine().getOut(), false));
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    private static String clientId(String role) {
        return "linetwin-" + role + "-" + UUID.randomUUID();
    }
}

package linetwin.cli.command.telemetry;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import linetwin.cli.notice.Complaints;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.session.TranslatedLine;
import linetwin.cli.session.Window;
import linetwin.cli.session.Window.Forecasts;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.Recording;
import linetwin.sim.scenario.mapping.Mappings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watch}: the window alone, on the telemetry of any broker or on a recording. */
@Command(
        name = "watch",
        description = "Open the window on the telemetry of a broker, simulated or real, or on a recording.")
public final class WatchCommand implements Callable<Integer> {
    @Mixin
    private final BrokerOptions broker;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the messages mean, if the line does not speak the telemetry contract.")
    private @Nullable Path mapping;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "A recording to show instead of a line; of several parts, the first.")
    private @Nullable Path recording;

    @Option(
            names = "--publish",
            description =
                    "Publish the window's forecasts on the broker, under a topic beside those of the line; without it nothing"
                            + " but commands is published there.")
    private boolean publish;

    private final Window window;

    public WatchCommand(Window window, BrokerOptions broker) {
        this.window = window;
        this.broker = broker;
    }

    @Override
    public Integer call() {
        if (recording == null) {
            watch(broker.settings("linetwin-watch-" + UUID.randomUUID()));
        } else {
            replay(recording);
        }
        return ExitStatus.OK;
    }

    private void replay(Path file) {
        if (broker.isGiven() || mapping != null || publish) {
            throw new InputException("--replay shows a recording, --broker, --mapping and --publish are of a line.\n"
                    + "Maybe only one of them is meant; the window can go over from one to the other.");
        }
        requireDisplay();
        window.replay(Recording.open(file).file());
    }

    private void watch(MqttSettings settings) {
        if (publish && mapping != null) {
            throw new InputException(
                    "--publish is of a line that speaks the contract; with --mapping nobody else hears the window."
                            + "\nMaybe 'translate' and 'forecast --publish' are meant.");
        }
        requireDisplay();
        Optional<ForeignLine> foreign = Optional.ofNullable(mapping).map(Mappings::read);
        BrokerCheck.require(settings);
        foreign.ifPresentOrElse(
                line -> translateAndShow(line, settings),
                () -> window.show(settings, publish ? Forecasts.PUBLISHED : Forecasts.SHOWN));
    }

    private void requireDisplay() {
        if (!window.canOpen()) {
            throw new InputException("there is no display on which a window could open.\n"
                    + "Maybe 'run' or 'compare' is meant: they print their results.");
        }
    }

    private void translateAndShow(ForeignLine line, MqttSettings from) {
        Complaints complaints = new Complaints(spec.commandLine().getErr());
        try (TranslatedLine translated = new TranslatedLine(line, from, complaints)) {
            window.show(translated.broker(), complaints, Forecasts.SHOWN);
        }
    }
}

package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import linetwin.cli.notice.Complaints;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.session.Farewell;
import linetwin.cli.session.FarewellOption;
import linetwin.cli.session.StopSignal;
import linetwin.cli.session.Translation;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.sim.scenario.mapping.Mappings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code translate}: a line with messages of its own, said again in those of the contract. */
@Command(
        name = "translate",
        description = "Read a line that does not speak the telemetry contract, and publish it in the contract until"
                + " Ctrl-C.")
public final class TranslateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            required = true,
            description = "What the messages of the line mean; scenarios/README.md describes the format.")
    private Path mapping = Path.of("");

    @Mixin
    private final BrokerOptions broker;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "The broker to publish to, as the same user (default: the one of the line).")
    private @Nullable String to;

    @Mixin
    private final FarewellOption end = new FarewellOption();

    public TranslateCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() throws Exception {
        ForeignLine line = Mappings.read(mapping);
        MqttSettings from = broker.settings("linetwin-translate-" + UUID.randomUUID());
        MqttSettings target = broker.settings("linetwin-publish-" + UUID.randomUUID(), to);
        BrokerCheck.require(from);
        BrokerCheck.requirePublisher(target);
        Complaints complaints = new Complaints(spec.commandLine().getErr());
        Farewell farewell = end.farewell(target.broker(), spec.commandLine().getErr());
        return StopSignal.holdUntilSaid(
                () -> translate(new Translation(line, from, target, complaints), farewell, complaints));
    }

    private int translate(Translation translation, Farewell farewell, Complaints complaints)
            throws InterruptedException {
        boolean isConfirmed;
        try (StopSignal signal = new StopSignal();
                translation) {
            translation.start();
            say(translation + "; Ctrl-C stops it.");
            signal.await();
            isConfirmed = translation.end(farewell, signal::isReceived);
        }
        if (complaints.total() > 0) {
            say(complaints.total() + " messages could not be used; see above.");
        }
        return isConfirmed ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}

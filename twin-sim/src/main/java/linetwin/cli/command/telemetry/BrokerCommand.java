package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ListenOptions;
import linetwin.cli.option.PortOption;
import linetwin.cli.session.StopSignal;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code broker}: the embedded broker alone, so that publisher and window can come and go. */
@Command(
        name = "broker",
        description = "Run the embedded MQTT broker until Ctrl-C; only this machine can reach it unless --listen says"
                + " otherwise.")
public final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final PortOption port = new PortOption();

    @Mixin
    private final ListenOptions options;

    public BrokerCommand(Map<String, String> environment) {
        options = new ListenOptions(environment);
    }

    @Override
    public Integer call() {
        try (StopSignal signal = new StopSignal();
                EmbeddedBroker broker = port.start(this::settings, this::say)) {
            say("MQTT broker on " + broker.uri() + "; Ctrl-C stops it.");
            signal.await();
        }
        return ExitStatus.OK;
    }

    private BrokerSettings settings(int number) {
        BrokerSettings settings = options.settings(number);
        if (settings.exposesPasswords()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Passwords will cross the network unencrypted; --tls-key-store would encrypt them.");
            err.flush();
        }
        return settings;
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}

package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import linetwin.sim.broker.BrokerSettings;
import linetwin.sim.broker.EmbeddedBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code broker}: the embedded broker alone, so that publisher and window can come and go. */
@Command(
        name = "broker",
        description = "Run the embedded MQTT broker until Ctrl-C; only this machine can reach it unless --listen says"
                + " otherwise.")
final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "1883",
            description = "TCP port, 0 for any free one (default ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private final ListenOptions options;

    BrokerCommand(Map<String, String> environment) {
        options = new ListenOptions(environment);
    }

    @Override
    public Integer call() {
        BrokerSettings settings = options.settings(port);
        if (settings.exposesPasswords()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Passwords will cross the network unencrypted; --tls-key-store would encrypt them.");
            err.flush();
        }
        try (StopSignal signal = new StopSignal();
                EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("MQTT broker on " + broker.uri() + "; Ctrl-C stops it.");
            out.flush();
            signal.await();
        }
        return ExitStatus.OK;
    }
}

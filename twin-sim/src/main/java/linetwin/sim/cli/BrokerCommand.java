package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import linetwin.sim.broker.BrokerSettings;
import linetwin.sim.broker.EmbeddedBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code broker}: the embedded broker alone, so that publisher and window can come and go. */
@Command(name = "broker", description = "Run the embedded MQTT broker until Ctrl-C; only this machine can reach it.")
final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "1883",
            description = "TCP port, 0 for any free one (default ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() {
        try (StopSignal signal = new StopSignal();
                EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(port))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("MQTT broker on " + broker.uri() + "; Ctrl-C stops it.");
            out.flush();
            signal.await();
        }
        return ExitStatus.OK;
    }
}

package linetwin.sim.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import linetwin.sim.mqtt.BrokerCheck;
import linetwin.sim.mqtt.MqttSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watch}: the window alone, on the telemetry of any broker. */
@Command(name = "watch", description = "Open the window on the telemetry of a broker, simulated or real.")
final class WatchCommand implements Callable<Integer> {
    @Mixin
    private final BrokerOptions broker;

    private final Window window;

    WatchCommand(Window window, BrokerOptions broker) {
        this.window = window;
        this.broker = broker;
    }

    @Override
    public Integer call() {
        MqttSettings settings = broker.settings("linetwin-watch-" + UUID.randomUUID());
        if (!window.canOpen()) {
            throw new InputException("there is no display on which a window could open.\n"
                    + "Maybe 'run' or 'compare' is meant: they print their results.");
        }
        BrokerCheck.require(settings);
        window.show(settings);
        return ExitStatus.OK;
    }
}

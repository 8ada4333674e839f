package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.sim.live.LocalServer;
import linetwin.sim.live.Mosquitto;

/** A broker for a benchmark: the embedded one in this process, or Mosquitto, which must be on the path, in its own. */
record BrokerInUse(String uri, AutoCloseable program) implements AutoCloseable {
    static BrokerInUse start(String name) throws IOException {
        if (name.equals("embedded")) {
            EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
            return new BrokerInUse(broker.uri().toString(), broker);
        }
        LocalServer mosquitto = new LocalServer(
                port -> List.of(name, "-c", configuration(port).toString()),
                Mosquitto.LISTENING,
                Files.createTempFile("mosquitto", ".log"));
        return new BrokerInUse("tcp://127.0.0.1:" + mosquitto.port(), mosquitto);
    }

    private static Path configuration(int port) throws IOException {
        return Files.write(
                Files.createTempFile("mosquitto", ".conf"),
                List.of(
                        "listener " + port + " 127.0.0.1",
                        "allow_anonymous true",
                        "max_queued_messages 0",
                        "max_inflight_messages 0"));
    }

    @Override
    public void close() throws Exception {
        program.close();
    }
}

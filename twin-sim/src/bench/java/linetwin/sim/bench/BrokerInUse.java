package linetwin.sim.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;

/** A broker for a benchmark: the embedded one in this process, or Mosquitto, which must be on the path, in its own. */
record BrokerInUse(String uri, AutoCloseable program) implements AutoCloseable {
    static BrokerInUse start(String name) throws IOException, InterruptedException {
        if (name.equals("embedded")) {
            EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
            return new BrokerInUse(broker.uri().toString(), broker);
        }
        int port = unusedPort();
        Path configuration = Files.write(
                Files.createTempFile("mosquitto", ".conf"),
                List.of(
                        "listener " + port + " 127.0.0.1",
                        "allow_anonymous true",
                        "max_queued_messages 0",
                        "max_inflight_messages 0"));
        Process mosquitto = new ProcessBuilder(name, "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!answers(port)) {
            Thread.onSpinWait();
        }
        return new BrokerInUse("tcp://127.0.0.1:" + port, mosquitto::destroy);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        program.close();
    }
}

package linetwin.sim.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A broker in a process of its own. */
final class BrokerUnderTest implements AutoCloseable {
    private final Kind kind;
    private final Path directory;
    private final List<String> settings;
    private final LocalServer server;

    /** Which broker. */
    enum Kind {
        /** With the settings under which it forgets nothing. */
        MOSQUITTO("Mosquitto"),
        /** The one that is built in: in memory, so that a killed one forgets everything. */
        EMBEDDED("embedded");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        boolean isInstalled() {
            return this == EMBEDDED || Mosquitto.findProgram("mosquitto").isPresent();
        }
    }

    BrokerUnderTest(Kind kind, Path directory) throws IOException {
        this(kind, directory, List.of());
    }

    /** A broker with more settings, in its own words. */
    BrokerUnderTest(Kind kind, Path directory, List<String> settings) throws IOException {
        this.kind = kind;
        this.settings = List.copyOf(settings);
        this.directory = directory;
        Path log = directory.resolve("broker.log");
        server = switch (kind) {
            case MOSQUITTO -> new LocalServer(this::mosquitto, Mosquitto.LISTENING, log);
            case EMBEDDED -> new LocalServer(BrokerUnderTest::embedded, "MQTT broker on ", log);
        };
    }

    private static List<String> embedded(int port) {
        return Program.java("linetwin.cli.ProgramProcess", "broker", "--port", Integer.toString(port));
    }

    private List<String> mosquitto(int port) throws IOException {
        Path configuration = Files.write(
                directory.resolve("mosquitto.conf"),
                Stream.concat(Mosquitto.configuration(port, directory).stream(), settings.stream())
                        .toList());
        return List.of(Mosquitto.findProgram("mosquitto").orElseThrow().toString(), "-c", configuration.toString());
    }

    int port() {
        return server.port();
    }

    String uri() {
        return "tcp://127.0.0.1:" + port();
    }

    /** Whether it would know a client again after being killed, as far as it ever does. */
    boolean remembers(String clientId) throws IOException {
        return kind == Kind.EMBEDDED || Mosquitto.hasSaved(directory, clientId);
    }

    Program program() {
        return server.program();
    }

    void restart() throws IOException {
        server.restart();
    }

    @Override
    public void close() {
        server.close();
    }
}

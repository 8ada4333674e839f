package linetwin.sim.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A broker in a process of its own. */
final class BrokerUnderTest implements AutoCloseable {
    private final Kind kind;
    private final int port;
    private final Path directory;
    private final List<String> settings;
    private final Program program;

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
        port = Program.unusedPort();
        program = new Program(
                switch (kind) {
                    case MOSQUITTO -> mosquitto();
                    case EMBEDDED -> embedded();
                },
                directory.resolve("broker.log"));
        program.awaitListener(port);
    }

    private List<String> embedded() {
        return Program.java("linetwin.cli.ProgramProcess", "broker", "--port", Integer.toString(port));
    }

    private List<String> mosquitto() throws IOException {
        Path configuration = Files.write(
                directory.resolve("mosquitto.conf"),
                Stream.concat(Mosquitto.configuration(port, directory).stream(), settings.stream())
                        .toList());
        return List.of(Mosquitto.findProgram("mosquitto").orElseThrow().toString(), "-c", configuration.toString());
    }

    int port() {
        return port;
    }

    String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Whether it would know a client again after being killed, as far as it ever does. */
    boolean remembers(String clientId) throws IOException {
        return kind == Kind.EMBEDDED || Mosquitto.hasSaved(directory, clientId);
    }

    Program program() {
        return program;
    }

    void restart() throws IOException {
        program.restart();
        program.awaitListener(port);
    }

    @Override
    public void close() {
        program.close();
    }
}

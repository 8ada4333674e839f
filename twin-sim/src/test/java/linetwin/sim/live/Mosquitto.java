package linetwin.sim.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real broker in a process of its own, with the settings under which it forgets nothing. */
final class Mosquitto implements AutoCloseable {
    private static final String[] USUAL_PLACES = {"/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"};

    private final Path program;
    private final Path configuration;
    private final int port;
    private Process process;

    Mosquitto(Path program, Path directory) throws IOException {
        this.program = program;
        port = unusedPort();
        configuration = Files.write(
                directory.resolve("mosquitto.conf"),
                List.of(
                        "listener " + port + " 127.0.0.1",
                        "allow_anonymous true",
                        "user " + System.getProperty("user.name"), // or root would become somebody who can not save
                        "persistence true",
                        "persistence_location " + directory + "/",
                        "autosave_interval 1",
                        "autosave_on_changes true",
                        "max_queued_messages 0",
                        "max_inflight_messages 0"));
        process = start();
    }

    /** The program of that name, if it is installed. */
    static Optional<Path> findProgram(String name) {
        Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path, Stream.of(USUAL_PLACES))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Whether what it has saved names the client. */
    boolean remembers(String clientId) throws IOException {
        Path saved = configuration.resolveSibling("mosquitto.db");
        return Files.exists(saved) && new String(Files.readAllBytes(saved), ISO_8859_1).contains(clientId);
    }

    /** As kill -9 and as a power cut do it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = start();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().until(this::answers);
        return started;
    }

    private boolean answers() {
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
    public void close() {
        process.destroyForcibly();
    }
}

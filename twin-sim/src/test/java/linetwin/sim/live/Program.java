package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A program in a process of its own, which can be killed as kill -9 and a power cut do it, frozen, and started again. */
final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(firstPort(ProcessHandle.current().pid()));

    private final List<String> command;
    private final File output;
    private Process process;

    /** A running program; what it says goes to a file. */
    Program(List<String> command, Path output) throws IOException {
        this.command = List.copyOf(command);
        this.output = output.toFile();
        process = start();
    }

    /** A class of these tests or of the program under test, as a program in a virtual machine of its own. */
    static List<String> java(String mainClass, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", // starts sooner
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * A port on which nobody listens, each time another. Below those that systems give to clients by themselves (RFC 6335:
     * from 49152, Linux: from 32768), so that no connection takes it before its program does.
     */
    static int unusedPort() {
        return IntStream.generate(NEXT_PORT::getAndIncrement)
                .filter(Program::isUnused)
                .findFirst()
                .orElseThrow();
    }

    /** Far from those of processes that started shortly before and after: these look for ports at the same time. */
    private static int firstPort(long process) {
        return 20_000 + (int) (process * 613 % 12_000);
    }

    private static boolean isUnused(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns when it listens on a port of this machine. */
    void awaitListener(int port) {
        await().atMost(START)
                .failFast(() -> assertThat(process.isAlive())
                        .as(() -> "it ended: " + said())
                        .isTrue())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    }
                });
    }

    private String said() {
        try {
            return Files.readString(output.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = start();
    }

    /** It stops in its tracks (SIGSTOP), with all connections open. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

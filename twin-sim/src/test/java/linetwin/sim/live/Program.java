package linetwin.sim.live;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program in a process of its own, which can be killed as kill -9 and a power cut do it, frozen, and started again. */
public final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final List<String> command;
    private final File output;
    private int saidBefore;
    private Process process;

    /** A running program; what it says goes to a file. */
    Program(List<String> command, Path output) throws IOException {
        this.command = List.copyOf(command);
        this.output = output.toFile();
        process = start();
    }

    /** A class of these tests or of the program under test, as a program in a virtual machine of its own. */
    public static List<String> java(String mainClass, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", // starts sooner, and takes less of the processor
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Waits until it has said this since it was started last, or has ended without. */
    boolean comesToSay(String words) {
        await().atMost(START).until(() -> !process.isAlive() || said().contains(words));
        return said().contains(words);
    }

    /** What it has said since it was started last. */
    String said() {
        try {
            return Files.readString(output.toPath()).substring(saidBefore);
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
        saidBefore = output.exists() ? Files.readString(output.toPath()).length() : 0;
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

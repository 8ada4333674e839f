package linetwin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.link.mqtt.wire.MqttSettings;

/** The program as a process of its own, which can be sent signals. */
final class ProgramProcess {
    private ProgramProcess() {}

    static Process start(Path output, String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectOutput(output.toFile())
                .start();
    }

    /** What starts it. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProgramProcess.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the program without a display. */
    public static void main(String[] arguments) {
        System.exit(Linetwin.run(new FakeWindow(false, (MqttSettings settings) -> {}), arguments));
    }
}

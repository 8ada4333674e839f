package linetwin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.sim.live.Program;

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
        return Program.java(ProgramProcess.class.getName(), arguments);
    }

    /** Runs the program without a display. */
    public static void main(String[] arguments) {
        System.exit(Linetwin.run(new FakeWindow(false, (MqttSettings settings) -> {}), arguments));
    }
}

package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.sim.engine.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in Python reads a line over MQTT, with no code of ours in it. */
class ExampleSubscriberTest {
    private static final String EXAMPLE = "../twin-model/examples/subscriber.py";

    /** The one of the user, and that of the system, whose packages the user's may not have. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void subscriberInPythonPrintsStatesAndOutput() throws Exception {
        Optional<String> python = PYTHONS.stream().filter(this::hasPaho).findFirst();
        assumeTrue(python.isPresent(), "no python3 with paho-mqtt is installed (Debian: python3-paho-mqtt)");
        Path printed = folder.resolve("printed.txt");
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
                Performance line = new Performance(broker.uri().toString(), Pace.MAX, 3_600 * Ticks.PER_SECOND)) {
            line.ended();
            String port = String.valueOf(broker.uri().getPort());
            Process subscriber = start(printed, python.get(), EXAMPLE, "127.0.0.1", port);
            try {
                await().untilAsserted(() -> assertThat(Files.readString(printed))
                        .containsPattern("Z  framing [A-Z]+ \\S*\\s?\\(\\d+ made\\)")
                        .containsPattern("Z  \\d+\\.\\d good vehicles per hour"));
            } finally {
                subscriber.destroyForcibly();
            }
        }
    }

    private boolean hasPaho(String python) {
        try {
            return start(folder.resolve("import.txt"), python, "-c", "import paho.mqtt.client")
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while looking for Python", e);
        }
    }

    private static Process start(Path output, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}

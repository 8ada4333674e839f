package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import linetwin.sim.live.BrokerUnderTest.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of a real Mosquitto under which telemetry can't come through: whoever publishes or listens is told which. */
@Execution(ExecutionMode.CONCURRENT) // they wait for time, not for the processor
class MosquittoSettingsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max_qos 0              | takes messages of QoS 0 only
            retain_available false | does not take messages that it should retain
            """)
    void publishRefusesToBeginWhereNothingWouldArrive(String setting, String sentence) throws Exception {
        try (var broker = broker(setting);
                var publisher = program("publish", "liangjiang-digital", "--pace", "60", "--broker", broker.uri())) {
            await().atMost(SOON).until(() -> !publisher.isRunning());

            assertThat(said()).contains(sentence, setting.replace(" 0", " is 0").replace(" false", " is false"));
        }
    }

    /** Mosquitto hangs up at both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max_packet_size 10000    | bytes, on linetwin/v1/
            message_size_limit 10000 | bytes, on linetwin/v1/
            """)
    void aPublisherThatRunsIsToldWhatIsTooLong(String setting, String sentence) throws Exception {
        try (var broker = broker(setting);
                var publisher = program("publish", "liangjiang-digital", "--pace", "60", "--broker", broker.uri())) {
            await().atMost(SOON).untilAsserted(() -> assertThat(said()).contains(sentence));

            assertThat(publisher.isRunning()).isTrue();
        }
    }

    @Test
    void aRecorderIsToldThatItGetsMessagesAtQosZeroOnly() throws Exception {
        try (var broker = broker("max_qos 0");
                var recorder =
                        program("record", directory.resolve("line.jsonl").toString(), "--broker", broker.uri())) {
            await().atMost(SOON).untilAsserted(() -> assertThat(said()).contains("delivers at QoS 0 only"));

            assertThat(recorder.isRunning()).isTrue();
        }
    }

    private BrokerUnderTest broker(String setting) throws IOException {
        assumeThat(Kind.MOSQUITTO.isInstalled())
                .as("mosquitto is not installed")
                .isTrue();
        return new BrokerUnderTest(Kind.MOSQUITTO, directory, List.of(setting));
    }

    private Program program(String... arguments) throws IOException {
        return new Program(Program.java("linetwin.cli.ProgramProcess", arguments), directory.resolve("said.log"));
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said.log"));
    }
}

package linetwin.sim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives as a message is refused in the one way, or taken over by the mirror; nothing else happens. */
class MessageFuzzTest {
    private static final Path EXAMPLES = Path.of("../twin-model/src/test/resources/linetwin/model/telemetry/json");
    private static final int MUTANTS = 200;

    private final JsonCodec codec = new JsonCodec();
    private final LineHistory history = LineHistory.keeping(Duration.ofHours(24));
    private final Mirror mirror = new Mirror(history);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void mutantsAreRefusedOrTakenOver(Path example) throws Exception {
        byte[] sound = Files.readAllBytes(example);
        Topic topic = topicOf(example, sound);
        byte[] description = Files.readAllBytes(EXAMPLES.resolve("description.json"));
        hear(topicOf(EXAMPLES.resolve("description.json"), description), description);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < MUTANTS; seed++) {
                hear(topic, new Mutator(seed).mutant(sound));
            }
        });

        assertThat(mirror.snapshot().reception().rejected()).isBetween(MUTANTS / 4L, MUTANTS - 1L);
        List.of(Window.values()).forEach(history::kpis);
        assertThat(mirror.snapshot().run()).isNotNull();
    }

    private void hear(Topic topic, byte[] payload) {
        Message message;
        try {
            message = codec.decode(topic, payload);
        } catch (TelemetryFormatException e) {
            assertThat(e.getMessage()).startsWith(topic.toString()).hasSizeLessThan(600);
            mirror.reject(topic.toString(), e.getMessage());
            return;
        }
        mirror.accept(message, Instant.EPOCH);
        mirror.snapshot();
        Bottleneck.latest(history, Duration.ofHours(24));
    }

    /** The class is the begin of the file's name, and the source stands in the payload. */
    static Topic topicOf(Path example, byte[] payload) throws IOException {
        String kind = String.valueOf(example.getFileName()).replaceFirst("[-.].*", "");
        String source = new ObjectMapper().readTree(payload).get("source").asText();
        return Topic.parse(Topic.ROOT + "/" + source + "/" + kind);
    }
}

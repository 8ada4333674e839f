package linetwin.sim.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.json.TelemetryFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is opened as a recording is read line by line, or refused with its name; nothing else happens. */
class RecordingFuzzTest {
    private static final RecordingHeader HEADER = RecordingHeader.ofBroker("0.1");
    private static final int MUTANTS = 60;
    private static final int ROUNDS = 8;

    /** More than is looked through for the end of one line. */
    private static final int BOMB_MEBIBYTES = 80;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"})
    void mutantsAreReadOrRefused(String name) throws IOException {
        Path file = folder.resolve(name);
        write(file);
        List<Path> files = files();

        int refused = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int count = 0;
            for (int seed = 0; seed < MUTANTS; seed++) {
                Path broken = files.get(seed % files.size());
                byte[] sound = Files.readAllBytes(broken);
                Files.write(broken, new Mutator(seed).mutant(sound));
                count += isRefused(file) ? 1 : 0;
                Files.write(broken, sound);
            }
            return count;
        });

        assertThat(refused).isLessThan(MUTANTS);
    }

    private static boolean isRefused(Path file) {
        MessageDecoder decoder = new MessageDecoder();
        try {
            Recording recording = Recording.open(file);
            recording.survey();
            try (RecordingReader reader = recording.read()) {
                for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                    if (line.get() instanceof RecordedMessage message) {
                        decode(decoder, message);
                    }
                }
            }
            return false;
        } catch (RecordingException e) {
            assertThat(e.getMessage()).contains(String.valueOf(file.getFileName()));
            return true;
        }
    }

    private static void decode(MessageDecoder decoder, RecordedMessage message) {
        try {
            assertThat(decoder.decode(message)).isNotNull();
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            assertThat(e.getMessage()).hasSizeLessThan(1_000);
        }
    }

    @Test
    void aSmallFileThatUnpacksToAHugeLineIsGivenUp() throws IOException {
        Path bomb = folder.resolve("bomb.jsonl.gz");
        Path recording = folder.resolve("a.jsonl.gz");
        write(recording);
        pack(bomb);
        Files.write(folder.resolve("a.0002.jsonl.gz"), concatenated(recording, bomb));

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> RecordingReader.open(bomb))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("bomb.jsonl.gz");
        try (RecordingReader reader = RecordingReader.open(recording)) {
            assertThat(Stream.generate(reader::next)
                            .takeWhile(Optional::isPresent)
                            .map(Optional::get)
                            .filter(BrokenLine.class::isInstance))
                    .singleElement()
                    .asString()
                    .contains("does not end");
        }
    }

    private static byte[] concatenated(Path one, Path other) throws IOException {
        try (var both = new ByteArrayOutputStream()) {
            Files.copy(one, both);
            Files.copy(other, both);
            return both.toByteArray();
        }
    }

    private static void pack(Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < BOMB_MEBIBYTES; i++) {
                out.write(new byte[1 << 20]);
            }
        }
    }

    /** Every example message, again and again. */
    private static void write(Path file) throws IOException {
        try (RecordingWriter writer = RecordingWriter.create(file, HEADER, Rotation.NEVER)) {
            for (int i = 0; i < ROUNDS; i++) {
                for (Path example : MessageFuzzTest.examples()) {
                    byte[] payload = Files.readAllBytes(example);
                    Delivery delivery = new Delivery(
                            MessageFuzzTest.topicOf(example, payload).toString(), 1, true);
                    byte[] line =
                            new ObjectMapper().readTree(payload).toString().getBytes(UTF_8);
                    writer.write(Instant.EPOCH.plusSeconds(i), delivery, line);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

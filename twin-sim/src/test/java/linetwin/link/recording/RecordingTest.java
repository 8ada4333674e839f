package linetwin.link.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.link.recording.format.RecordingException;
import linetwin.link.recording.format.RecordingHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final RecordingHeader HEADER = RecordingHeader.ofRun("0.1", "a-run", "a-scenario", 7);
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");
    private static final Delivery DELIVERY = new Delivery("a/\"topic\"/质", 1, true);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"})
    void whatWasWrittenIsReadAgain(String name) {
        write(folder.resolve(name), Rotation.NEVER, 5);

        try (RecordingReader reader = RecordingReader.open(folder.resolve(name))) {
            assertThat(reader.header()).isEqualTo(HEADER);
            RecordedMessage first = (RecordedMessage) reader.next().orElseThrow();
            assertThat(first.position()).hasToString(folder.resolve(name) + ", line 2");
            assertThat(first.at()).isEqualTo(BEGIN);
            assertThat(first.delivery()).isEqualTo(DELIVERY);
            assertThat(payload(first)).isEqualTo("{\"number\":0}");
            assertThat(lines(reader)).hasSize(4).allMatch(line -> line instanceof RecordedMessage);
        }
    }

    @Test
    void plainLineHasTheDocumentedForm() throws IOException {
        write(folder.resolve("a.jsonl"), Rotation.NEVER, 1);

        assertThat(Files.readAllLines(folder.resolve("a.jsonl")))
                .containsExactly(
                        "{\"schema\":\"linetwin.recording/1\",\"version\":\"0.1\",\"run\":\"a-run\","
                                + "\"scenario\":\"a-scenario\",\"seed\":7,\"part\":1}",
                        "{\"at\":\"2026-01-05T06:00:00.000000Z\",\"topic\":\"a/\\\"topic\\\"/质\",\"qos\":1,"
                                + "\"retained\":true,\"payload\":{\"number\":0}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"})
    void recordingThatIsCutAnywhereIsReadToItsLastWholeLine(String name) throws IOException {
        Path whole = folder.resolve(name);
        write(whole, Rotation.NEVER, 20);
        byte[] bytes = Files.readAllBytes(whole);
        int before = 0;
        for (int length = 200; length < bytes.length; length += 7) {
            Path cut = folder.resolve("cut-" + name);
            Files.write(cut, Arrays.copyOf(bytes, length));
            try (RecordingReader reader = RecordingReader.open(cut)) {
                List<RecordedLine> lines = lines(reader);
                List<RecordedMessage> messages = messages(lines);
                assertThat(messages).hasSizeBetween(before, 20);
                for (int i = 0; i < messages.size(); i++) {
                    assertThat(payload(messages.get(i))).isEqualTo("{\"number\":" + i + "}");
                }
                assertThat(lines.size() - messages.size()).isLessThanOrEqualTo(1);
                before = messages.size();
            }
        }
        assertThat(before).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"})
    void whatWasFlushedIsReadableThoughTheWriterNeverEnds(String name) {
        RecordingWriter writer = RecordingWriter.create(folder.resolve(name), HEADER, Rotation.NEVER);
        write(writer, 0, 10);
        writer.flush();

        try (RecordingReader reader = RecordingReader.open(folder.resolve(name))) {
            assertThat(messages(lines(reader))).hasSize(10);
        }
        writer.close();
    }

    @Test
    void rotatedPartsAreReadAsOne() {
        Path file = folder.resolve("a.jsonl.gz");
        write(file, Rotation.NEVER.withBytes(500), 20);

        assertThat(folder.resolve("a.0002.jsonl.gz")).exists();
        try (RecordingReader reader = RecordingReader.open(file)) {
            List<RecordedLine> lines = lines(reader);
            assertThat(lines).hasSize(20).allMatch(line -> line instanceof RecordedMessage);
            assertThat(lines.get(19).position().file()).hasFileName("a.0005.jsonl.gz");
        }
    }

    @Test
    void rotationByTimeParts() {
        write(folder.resolve("a.jsonl"), Rotation.NEVER.withTime(Duration.ofSeconds(5)), 20);

        assertThat(folder.resolve("a.0004.jsonl")).exists();
        assertThat(folder.resolve("a.0005.jsonl")).doesNotExist();
    }

    @Test
    void existingRecordingIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("a.jsonl");
        write(file, Rotation.NEVER, 1);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> RecordingWriter.create(file, HEADER, Rotation.NEVER))
                .isInstanceOf(RecordingException.class)
                .hasMessage("there is a recording " + file
                        + " already, which is never written over.\nMaybe another name is meant, or --append.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void appendingToARecordingThatWasCutGoesOnInANewPart() throws IOException {
        Path file = folder.resolve("a.jsonl");
        write(file, Rotation.NEVER, 3);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 10));

        try (RecordingWriter writer = RecordingWriter.append(file, HEADER, Rotation.NEVER)) {
            write(writer, 3, 5);
        }

        try (RecordingReader reader = RecordingReader.open(file)) {
            List<RecordedLine> lines = lines(reader);
            assertThat(lines.get(2)).hasToString(file + ", line 4 is cut off");
            assertThat(messages(lines)).extracting(RecordingTest::payload).contains("{\"number\":4}");
        }
    }

    private static void write(Path file, Rotation rotation, int messages) {
        try (RecordingWriter writer = RecordingWriter.create(file, HEADER, rotation)) {
            write(writer, 0, messages);
            assertThat(writer.written()).isEqualTo(messages);
        }
    }

    private static void write(RecordingWriter writer, int from, int until) {
        for (int number = from; number < until; number++) {
            byte[] payload = ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8);
            writer.write(BEGIN.plusSeconds(number), DELIVERY, payload);
        }
    }

    private static List<RecordedLine> lines(RecordingReader reader) {
        List<RecordedLine> lines = new ArrayList<>();
        for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static List<RecordedMessage> messages(List<RecordedLine> lines) {
        return lines.stream()
                .filter(RecordedMessage.class::isInstance)
                .map(RecordedMessage.class::cast)
                .toList();
    }

    private static String payload(RecordedMessage message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }
}

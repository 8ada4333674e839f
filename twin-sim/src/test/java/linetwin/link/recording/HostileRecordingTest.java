package linetwin.link.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linetwin.file.LineInput;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.Compression;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings that nobody of good will has written. */
class HostileRecordingTest {
    private static final String HEADER = "{\"schema\":\"linetwin.recording/1\",\"version\":\"0.1\",\"part\":1}\n";
    private static final String LINE =
            "{\"at\":\"2026-01-05T06:00:00.000000Z\",\"topic\":\"a/b\",\"qos\":1,\"retained\":true,\"payload\":{\"x\":1}}";

    @TempDir
    Path folder;

    @Test
    void lineInAnyOtherFormThatJsonAllowsIsReadTheSame() throws IOException {
        String other = "{ \"payload\" : {\"x\":1}, \"more\":[{}], \"retained\":true, \"qos\":1, \"topic\":\"a\\/b\","
                + " \"at\":\"2026-01-05T06:00:00Z\" }";

        List<RecordedLine> lines = lines(HEADER + LINE + "\n" + other + "\n");

        RecordedMessage usual = (RecordedMessage) lines.get(0);
        RecordedMessage unusual = (RecordedMessage) lines.get(1);
        assertThat(unusual.payload()).isEqualTo(usual.payload());
        assertThat(unusual.delivery()).isEqualTo(usual.delivery());
        assertThat(unusual.at()).isEqualTo(usual.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void anotherCharacterSetIsNoRecording(String name) throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl"), (HEADER + LINE + "\n").getBytes(Charset.forName(name)));

        assertThatThrownBy(() -> RecordingReader.open(file)).isInstanceOf(RecordingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32"})
    void lineInAnotherCharacterSetIsBrokenAndTheNextIsRead(String name) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        text.writeBytes(LINE.getBytes(Charset.forName(name)));
        text.writeBytes(("\n\ufeff" + LINE + "\n").getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("a.jsonl"), text.toByteArray());

        try (RecordingReader reader = RecordingReader.open(file)) {
            assertThat(reader.next().orElseThrow()).isInstanceOf(BrokenLine.class);
            RecordedMessage marked = (RecordedMessage) reader.next().orElseThrow();
            assertThat(new String(marked.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"x\":1}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "at":"2026-01-05T06:00:00.000000Z" | "at":"yesterday"   | has no time in UTC as 'at'
            "topic":"a/b"                      | "topic":7          | has no 'topic'
            "qos":1                            | "qos":3            | has no 'qos' of 0, 1 or 2
            "retained":true                    | "retained":"yes"   | has no 'retained' of true or false
            ,"payload":{"x":1}                 | ''                 | has no 'payload'
            {"at"                              | ["at"              | is no JSON object
            """)
    void brokenLineSaysWhatIsWrongAndTheNextIsRead(String field, String instead, String reason) throws IOException {
        List<RecordedLine> lines = lines(HEADER + LINE.replace(field, instead) + "\n" + LINE + "\n");

        assertThat(lines.get(0)).hasToString(folder.resolve("a.jsonl") + ", line 2 " + reason);
        assertThat(lines.get(1)).isInstanceOf(RecordedMessage.class);
    }

    @Test
    void lineThatIsTooLongOrTooDeepIsPassedOver() throws IOException {
        String tooLong = LINE.replace("1}}", "\"" + "x".repeat(LineInput.MAX_LINE_BYTES) + "\"}}");
        String tooDeep = LINE.replace("{\"x\":1}", " " + "[".repeat(5_000) + "]".repeat(5_000))
                .replace("{\"at\"", "{ \"at\"");

        List<RecordedLine> lines = lines(HEADER + tooLong + "\n" + tooDeep + "\n" + LINE + "\n");

        assertThat(lines.get(0).toString()).endsWith("line 2 has more than 2097152 bytes");
        assertThat(lines.get(1).toString()).contains("line 3 is no JSON").contains("depth");
        assertThat(lines.get(2)).isInstanceOf(RecordedMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb.jsonl.gz", "bomb.jsonl.zst"})
    void bombIsNotUnpackedToItsEnd(String name) throws IOException {
        Path bomb = folder.resolve(name);
        try (OutputStream out = Compression.of(bomb).pack(Files.newOutputStream(bomb))) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        try (RecordingReader reader = RecordingReader.open(bomb)) {
            assertThat(reader.next()).get().hasToString(bomb + ", line 2 does not end");
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void endlessBrokenLinesAreGivenUp() throws IOException {
        List<RecordedLine> lines = lines(HEADER + "\n".repeat(100_000));

        assertThat(lines).hasSize(1_000);
        assertThat(lines.get(999).toString()).endsWith("is the last of 1000 broken lines: given up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schema":"linetwin.recording/2"} | , line 1: schema is 'linetwin.recording/2'; this program reads linetwin.recording/1 only.
            {"schema":"linetwin.recording/1","part":-3} | , line 1: part is -3; must be 1 or more.
            {"schema":[1]} | , line 1: schema is ''; this program reads linetwin.recording/1 only.
            """)
    void unknownHeaderIsRefused(String header, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), header + "\n");

        assertThatThrownBy(() -> RecordingReader.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessage(file + message);
    }

    @Test
    void pathsInAHeaderAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b.jsonl"), HEADER + LINE + "\n");
        String header = HEADER.replace("1}", "1,\"next\":\"elsewhere/b.jsonl\",\"file\":\"../../etc/passwd\"}");

        assertThat(lines(header)).isEmpty();
    }

    @Test
    void mutatedRecordingsNeverStopTheReader() throws IOException {
        Random random = new Random(20260105);
        byte[] whole = (HEADER + (LINE + "\n").repeat(5)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] mutated = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutated[HEADER.length() + random.nextInt(whole.length - HEADER.length())] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("a.jsonl"), mutated);
            assertThat(read(file)).hasSizeBetween(1, 15);
        }
    }

    private List<RecordedLine> lines(String text) throws IOException {
        return read(Files.writeString(folder.resolve("a.jsonl"), text));
    }

    private static List<RecordedLine> read(Path file) {
        List<RecordedLine> lines = new ArrayList<>();
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}

package linetwin.link.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import linetwin.link.recording.format.RecordingHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder of a recording leads its writer nowhere else. */
class RecordingLinksTest {
    @Test
    void linkInThePlaceOfTheIndexIsReplaced(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "untouched");
        Path index = Files.createSymbolicLink(folder.resolve("a.jsonl.index"), other);
        Path file = folder.resolve("a.jsonl");

        try (RecordingWriter writer =
                RecordingWriter.create(file, RecordingHeader.ofRun("1", "r", "s", 1), Rotation.NEVER)) {
            writer.write(
                    Instant.EPOCH,
                    new Delivery("linetwin/v1/a/b/_/_/_/clock", 0, true),
                    "{\"simTime\": \"2026-01-05T06:00:00Z\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(other).hasContent("untouched");
        assertThat(Files.isSymbolicLink(index)).isFalse();
        assertThat(index).content().contains("\"simTime\":\"2026-01-05T06:00:00.000000Z\"");
    }
}

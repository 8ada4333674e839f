package linetwin.link.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.link.recording.format.RecordingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderIdTest {
    @TempDir
    Path folder;

    @Test
    void aRecordingKeepsItsName() {
        String id = RecorderId.of(folder.resolve("line.jsonl"));

        assertThat(RecorderId.of(folder.resolve("line.jsonl"))).isEqualTo(id);
        assertThat(folder.resolve("line.jsonl.client")).content().isEqualTo(id + "\n");
    }

    /** Two machines that record to the same path must not throw each other out, and nobody may guess the name. */
    @Test
    void theSamePathElsewhereHasAnotherName() throws IOException {
        Path other = Files.createDirectory(folder.resolve("elsewhere"));

        assertThat(RecorderId.of(folder.resolve("line.jsonl")))
                .isNotEqualTo(RecorderId.of(other.resolve("line.jsonl")));
        String first = RecorderId.of(folder.resolve("line.jsonl"));
        Files.delete(folder.resolve("line.jsonl.client"));
        assertThat(RecorderId.of(folder.resolve("line.jsonl"))).isNotEqualTo(first);
    }

    @Test
    void aFileOfSomethingElseAndALinkAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.jsonl.client"), "root:x:0:0");
        Files.createSymbolicLink(folder.resolve("b.jsonl.client"), folder.resolve("target"));

        for (String name : new String[] {"a.jsonl", "b.jsonl"}) {
            assertThatThrownBy(() -> RecorderId.of(folder.resolve(name)))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("does not hold the name of a recorder");
        }
        assertThat(folder.resolve("target")).doesNotExist();
    }
}

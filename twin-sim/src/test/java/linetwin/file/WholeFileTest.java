package linetwin.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void linkInItsPlaceIsReplacedAndNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "untouched");
        Path file = Files.createSymbolicLink(folder.resolve("report.html"), other);

        WholeFile.write(file, "new");

        assertThat(other).hasContent("untouched");
        assertThat(file).hasContent("new");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void whatCouldNotBeWrittenLeavesTheOldOneAndNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aNewFileThatCouldNotBeWrittenIsNotLeftInHalf() throws IOException {
        assertThatThrownBy(() -> WholeFile.writeNew(folder.resolve("line.yaml"), out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(folder).isEmptyDirectory();

        Path file = Files.writeString(folder.resolve("line.yaml"), "somebody's work");
        assertThatThrownBy(() -> WholeFile.writeNew(file, out -> out.write(1)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("somebody's work");
    }
}

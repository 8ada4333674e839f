package linetwin.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileTest {
    @TempDir
    private Path folder;

    private Path file(byte... content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static void assertRefused(Path file, String rule) {
        assertThatThrownBy(() -> new BoundedFile(file, 4).text())
                .isInstanceOf(UnfitFileException.class)
                .hasMessage(rule);
    }

    @Test
    void allOfItIsReadUpToTheBound() throws IOException {
        Path file = file((byte) 'a', (byte) 'b', (byte) 'c', (byte) 'd');

        assertThat(new BoundedFile(file, 4).text()).isEqualTo("abcd");
        assertThat(new BoundedFile(file, 4).bytes()).hasSize(4);
    }

    @Test
    void byteOrderMarkIsNoText() throws IOException {
        Path file = file((byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 'a');

        assertThat(new BoundedFile(file, 4).text()).isEqualTo("a");
    }

    @Test
    void whatIsNoSuchTextIsRefused() throws IOException {
        assertRefused(folder.resolve("none"), "does not exist");
        assertRefused(folder, "is a directory");
        assertRefused(file((byte) 0xff), "is not text in UTF-8");
    }

    /** Sparse, so that it takes no room on the disk; to read it would take as much memory. */
    @Test
    void fileOfManyGigabytesIsNotRead() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 32);
        }

        assertRefused(file, "has 4294967296 bytes; must be at most 4");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceWithoutEndIsReadUpToTheBound() {
        assertRefused(Path.of("/dev/zero"), "has more than 4 bytes; must be at most 4");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linkToItselfIsRefused() throws IOException {
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThatThrownBy(() -> new BoundedFile(loop, 4).text())
                .isInstanceOf(UnfitFileException.class)
                .hasMessageStartingWith("can't be read: Too many levels of symbolic links");
    }
}

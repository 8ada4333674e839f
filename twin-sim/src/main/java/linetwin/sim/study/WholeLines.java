package linetwin.sim.study;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that end with a line feed, one after another. Memory is bounded whatever the file holds: it must be a
 * file of its own, neither a link nor a device, and its lines no longer than {@value #LONGEST_BYTES} bytes.
 */
final class WholeLines implements Closeable {
    static final int LONGEST_BYTES = 1 << 20;

    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;

    /** Of a file that need not be there yet. */
    WholeLines(Path file) throws IOException {
        this.file = file;
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (isThere && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StudyException(
                    file + " is not a file of sweep results: it is a folder, a link, a pipe or a device.");
        }
        in = isThere
                ? new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16)
                : InputStream.nullInputStream();
    }

    /** The next line that ends; null after the last. */
    @Nullable
    String next() throws IOException {
        line.reset();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (line.size() == LONGEST_BYTES) {
                throw new StudyException(file + " is not a file of sweep results: it has a line of more than "
                        + LONGEST_BYTES + " bytes.");
            }
            line.write(next);
            next = in.read();
        }
        if (next < 0) {
            return null;
        }
        position += line.size() + 1L;
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Bytes of all lines that were read. */
    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

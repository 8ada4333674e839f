package linetwin.sim.study;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import linetwin.file.LineInput;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that end with a line feed, one after another. Memory is bounded whatever the file holds: it must be a
 * file of its own, neither a link nor a device, and its lines no longer than {@link LineInput#MAX_LINE_BYTES}.
 */
final class WholeLines implements Closeable {
    private final Path file;
    private final LineInput in;
    private long position;

    /** Of a file that need not be there yet. */
    WholeLines(Path file) throws IOException {
        this.file = file;
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (isThere && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StudyException(
                    file + " is not a file of sweep results: it is a folder, a link, a pipe or a device.");
        }
        in = new LineInput(
                isThere ? Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS) : InputStream.nullInputStream());
    }

    /** The next line that ends; null after the last. */
    @Nullable
    String next() throws IOException {
        return switch (in.next()) {
            case LINE -> {
                int length = in.end() - in.start();
                position += length + 1L;
                yield new String(in.buffer(), in.start(), length, StandardCharsets.UTF_8);
            }
            case CUT_LINE, NOTHING -> null;
            case TOO_LONG, NO_TEXT ->
                throw new StudyException(file + " is not a file of sweep results: it has a line of more than "
                        + LineInput.MAX_LINE_BYTES + " bytes.");
        };
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

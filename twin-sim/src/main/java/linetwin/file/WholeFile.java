package linetwin.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all, in the place of what was there. It is written beside its place, under a name that
 * nobody can foresee and that must be free, so that no link can lead it elsewhere, and then moved there; a link in its place is
 * replaced, not followed.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes it, and gives its place back; nothing is left behind if that fails. */
    public static Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes it, and gives its place back; nothing is left behind if that fails. */
    public static Path write(Path file, byte[] content) throws IOException {
        return write(file, out -> out.write(content));
    }

    /** Lets it be written, and gives its place back; nothing is left behind if that fails. */
    public static Path write(Path file, Content content) throws IOException {
        Path fresh = fresh(file);
        try {
            try (OutputStream out = create(fresh)) {
                content.writeTo(out);
            }
            return replace(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Lets a file be written where none is, nor a link, and gives its place back; nothing is left behind if that fails.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something is there, which stays what it is
     */
    public static Path writeNew(Path file, Content content) throws IOException {
        OutputStream out = create(file);
        try (out) {
            content.writeTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    /** A name beside a file under which to {@link #create} what takes its place. */
    public static Path fresh(Path file) {
        return file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID() + ".tmp");
    }

    /** Begins a file where none is, nor a link. */
    public static OutputStream create(Path fresh) throws IOException {
        return Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Puts a finished file into its place. */
    public static Path replace(Path fresh, Path file) throws IOException {
        try {
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a file shall hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}

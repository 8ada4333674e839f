package linetwin.link.log.form;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import linetwin.file.FileFailure;

/** The bytes of a log, unpacked if they are packed by gzip; knows how far the file was read. */
public final class LogInput implements AutoCloseable {
    /** No text that people or machines wrote packs better. */
    private static final long MOST_PER_PACKED_BYTE = 200;

    private static final long PACKED_MARGIN = 1L << 24;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 4;

    private final Path file;
    private final Counted raw;
    private final InputStream stream;

    private LogInput(Path file, InputStream in) throws IOException {
        this.file = file;
        raw = new Counted(in);
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        byte[] head = head(buffered);
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw new LogException(
                    name(),
                    "is a ZIP archive, as a workbook of Excel is; must be text, or packed by gzip",
                    Optional.of("Maybe it is to be saved as CSV UTF-8."));
        }
        stream = startsWith(head, 0x1f, 0x8b)
                ? new BufferedInputStream(new Bounded(new GZIPInputStream(buffered, BUFFER_BYTES)), BUFFER_BYTES)
                : buffered;
    }

    static LogInput open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new LogException(file.toString(), "is a directory; must be a log");
        }
        InputStream in;
        try {
            in = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new LogException(file.toString(), "does not exist");
        }
        try {
            return new LogInput(file, in);
        } catch (IOException | LogException e) {
            in.close();
            throw e instanceof IOException broken
                    ? new LogException(file.toString(), "can't be read: " + FileFailure.reason(broken))
                    : (LogException) e;
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        return head;
    }

    static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether its first character, after a byte order mark and blanks, is this one. */
    boolean beginsWith(char first) throws IOException {
        stream.mark(HEAD_BYTES * HEAD_BYTES);
        byte[] head = stream.readNBytes(HEAD_BYTES * HEAD_BYTES);
        stream.reset();
        String text = new String(head, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .stripLeading()
                .startsWith(String.valueOf(first));
    }

    /** What to read; can be marked. */
    InputStream stream() {
        return stream;
    }

    /** As the user named it. */
    public String name() {
        return file.toString();
    }

    /** Bytes of the file that were read. */
    public long position() {
        return raw.count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] some, int offset, int length) throws IOException {
            int read = super.read(some, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Unpacked text, as long as it is no more than text can be. */
    private final class Bounded extends FilterInputStream {
        private long unpacked;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] some, int offset, int length) throws IOException {
            int read = super.read(some, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > PACKED_MARGIN + MOST_PER_PACKED_BYTE * position()) {
                throw new LogException(
                        name(), "unpacks to more than " + MOST_PER_PACKED_BYTE + " times its size, as no log does");
            }
            return read;
        }
    }
}

package linetwin.link.recording.format;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How a file is packed, by the end of its name. What was flushed can be unpacked even if the rest never came; and packed
 * streams may follow one another in a file.
 */
public enum Compression {
    NONE(""),
    GZIP(".gz"),
    ZSTD(".zst");

    private static final int BUFFER_BYTES = 1 << 16;

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    public static Compression of(Path file) {
        String name = file.toString();
        return name.endsWith(GZIP.suffix) ? GZIP : name.endsWith(ZSTD.suffix) ? ZSTD : NONE;
    }

    String suffix() {
        return suffix;
    }

    /** A packed stream; closing it closes the file too. */
    public OutputStream pack(OutputStream file) throws IOException {
        try {
            return switch (this) {
                case NONE -> file;
                case GZIP -> new FastGzip(file);
                case ZSTD -> new ZstdOutputStreamNoFinalizer(file).setChecksum(true);
            };
        } catch (LinkageError e) {
            throw noZstd(e);
        }
    }

    /** Its library is unpacked into the folder for temporary files, which may not admit that. */
    private static IOException noZstd(LinkageError cause) {
        return new IOException(
                "the library for .zst can't be loaded from " + System.getProperty("java.io.tmpdir")
                        + ", where programs may have to be allowed to run; -Djava.io.tmpdir=FOLDER names another folder,"
                        + " and .gz needs none",
                cause);
    }

    /** Whether a packed stream ends too early, for which zstd has an exception of its own. */
    public static boolean isCutOff(IOException failure) {
        return failure instanceof EOFException
                || String.valueOf(failure.getMessage()).equals("Truncated source");
    }

    /** All packed streams of the file, one after another. */
    public InputStream unpack(InputStream file) throws IOException {
        try {
            return switch (this) {
                case NONE -> file;
                case GZIP -> new GZIPInputStream(file, BUFFER_BYTES);
                case ZSTD -> new ZstdInputStreamNoFinalizer(file);
            };
        } catch (LinkageError e) {
            throw noZstd(e);
        }
    }

    /** Flushes with Z_SYNC_FLUSH; the lowest level, since a recording must keep up with the line. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream file) throws IOException {
            super(file, BUFFER_BYTES, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

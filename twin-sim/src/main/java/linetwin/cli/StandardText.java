package linetwin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text on standard output or standard error. What its reader's character set lacks is written as letters that it has
 * ({@code +-}) or as a JSON escape, which loses nothing. Control characters, which names from files and messages may hold and
 * which could command a terminal, are always written as such escapes (C0 but for tab and line end, DEL, C1, the
 * Unicode controls of direction, and its separators of lines). The first failure to write is kept, since a {@link PrintWriter} tells no reason.
 */
final class StandardText extends Writer {
    private static final Map<Character, String> PLAIN =
            Map.of('±', "+-", '…', "...", 'µ', "u", '×', "x", '–', "-", '−', "-", '≤', "<=", '≥', ">=", '→', "->");

    private final Writer target;
    private final CharsetEncoder encoder;
    private boolean isOurOwn;
    private @Nullable IOException failure;

    StandardText(OutputStream target, Charset charset) {
        this.target = new OutputStreamWriter(target, charset);
        encoder = charset.newEncoder();
    }

    static StandardText out() {
        return new StandardText(new FileOutputStream(FileDescriptor.out), charset("stdout.encoding"));
    }

    static StandardText err() {
        return new StandardText(new FileOutputStream(FileDescriptor.err), charset("stderr.encoding"));
    }

    /** Of the terminal, which the virtual machine says from JDK 19 on; before, the one of the platform. */
    private static Charset charset(String property) {
        String name = System.getProperty(property, System.getProperty("native.encoding", ""));
        return Charset.isSupported(name.isEmpty() ? "?" : name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    /** A printer that hands over each whole line. */
    PrintWriter printer() {
        return new PrintWriter(this, true);
    }

    /** Lets what is written meanwhile command the terminal: it comes from this program alone. */
    void whileOurOwn(Runnable printing) {
        isOurOwn = true;
        printing.run();
        isOurOwn = false;
    }

    /** Why not all of it could be written; a reader that went away, as {@code head} does, has read what it wanted. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure)
                .filter(e -> !String.valueOf(e.getMessage()).contains("pipe"));
    }

    @Override
    public void write(char[] text, int offset, int length) {
        StringBuilder shown = new StringBuilder(length + 16);
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            boolean isLineEnd = text[i] == '\r' && i + 1 < end && text[i + 1] == '\n';
            boolean isPair =
                    i + 1 < end && Character.isSurrogatePair(text[i], text[i + 1]) && encoder.canEncode(pair(text, i));
            if (isPair) {
                shown.append(text[i]).append(text[++i]);
            } else if (isLineEnd) {
                shown.append('\r');
            } else {
                append(text[i], shown);
            }
        }
        attempt(() -> target.write(shown.toString()));
    }

    private static CharSequence pair(char[] text, int at) {
        return new String(text, at, 2);
    }

    private void append(char c, StringBuilder shown) {
        if (!isOurOwn && isControl(c)) {
            shown.append(String.format("\\u%04x", (int) c));
        } else if (encoder.canEncode(c)) {
            shown.append(c);
        } else {
            shown.append(PLAIN.getOrDefault(c, String.format("\\u%04x", (int) c)));
        }
    }

    private static boolean isControl(char c) {
        boolean isDirection = (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
        boolean isSeparator = c == '\u2028' || c == '\u2029';
        return isDirection || isSeparator || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    @Override
    public void close() {
        flush();
    }

    private void attempt(Writing writing) {
        if (failure == null) {
            try {
                writing.run();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Something that may fail to be written. */
    private interface Writing {
        void run() throws IOException;
    }
}

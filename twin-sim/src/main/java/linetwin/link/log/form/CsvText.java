package linetwin.link.log.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linetwin.link.log.form.LogForm.Csv;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file of comma-separated values, and what parts its fields.
 *
 * @param charset by which it is read
 * @param skippedLines before the first row, which say how the file is to be read
 */
record CsvText(String file, Reader reader, Charset charset, char separator, int skippedLines) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int HEAD_CHARACTERS = 1 << 16;
    private static final int MARK_BYTES = 3;

    /** As Excel writes it, to say what the separator is. */
    private static final String SAYS_SEPARATOR = "sep=";

    /** @param wanted columns by which the separator is found */
    static CsvText of(LogInput input, Csv form, Set<String> wanted) throws IOException {
        InputStream in = input.stream();
        in.mark(MARK_BYTES + 1);
        byte[] head = in.readNBytes(MARK_BYTES);
        in.reset();
        Charset marked = marked(head);
        Charset charset = form.charset().orElse(marked == null ? StandardCharsets.UTF_8 : marked);
        in.skipNBytes(marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? MARK_BYTES : 2);
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEAD_CHARACTERS);
        try {
            return of(input.name(), reader, charset, form, wanted);
        } catch (CharacterCodingException e) {
            throw wrongCharset(input.name(), charset, 1);
        }
    }

    private static CsvText of(String file, BufferedReader reader, Charset charset, Csv form, Set<String> wanted)
            throws IOException {
        String first = firstLine(reader);
        boolean isSaid = first.startsWith(SAYS_SEPARATOR) && first.length() == SAYS_SEPARATOR.length() + 1;
        if (isSaid) {
            reader.readLine();
        }
        char separator =
                form.separator().orElse(isSaid ? first.charAt(SAYS_SEPARATOR.length()) : likeliest(first, wanted));
        return new CsvText(file, reader, charset, separator, isSaid ? 1 : 0);
    }

    private static @Nullable Charset marked(byte[] head) {
        if (LogInput.startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (LogInput.startsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return LogInput.startsWith(head, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static String firstLine(Reader reader) throws IOException {
        reader.mark(HEAD_CHARACTERS);
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && line.length() < HEAD_CHARACTERS - 1; c = reader.read()) {
            boolean isEnd = c == '\n' || c == '\r';
            if (isEnd && !line.isEmpty()) {
                break;
            }
            if (!isEnd) {
                line.append((char) c);
            }
        }
        reader.reset();
        return line.toString();
    }

    /** By which most of the wanted columns are there; of several the one that parts more. */
    private static char likeliest(String header, Set<String> wanted) {
        char best = ',';
        long most = -1;
        for (char separator : SEPARATORS) {
            String[] names = header.split(Pattern.quote(String.valueOf(separator)), -1);
            Set<String> known = new HashSet<>();
            Arrays.stream(names).map(CsvText::bare).forEach(known::add);
            long found = wanted.stream().filter(known::contains).count() * HEAD_CHARACTERS + names.length;
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static String bare(String name) {
        String stripped = name.strip();
        boolean isQuoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return isQuoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    /** Whether numbers may have a decimal comma, since it parts no fields. */
    boolean isCommaDecimal() {
        return separator != ',';
    }

    /** What to say when bytes are no characters. */
    LogException wrongCharset(long line) {
        return wrongCharset(file, charset, line);
    }

    private static LogException wrongCharset(String file, Charset charset, long line) {
        return new LogException(
                file,
                "is not text in " + charset.name() + " near line " + line,
                Optional.of("Maybe charset: windows-1252 or charset: GBK is to be said in the mapping."));
    }
}

package linetwin.link.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** A password, fetched from where it is kept each time it is needed. Its text form tells nothing. */
public final class Password {
    /** The longest password in a file. */
    static final int LONGEST_BYTES = 1_024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Supplier<char[]> keeper;

    private Password(Supplier<char[]> keeper) {
        this.keeper = keeper;
    }

    /** A password that somebody has typed. */
    public static Password of(char[] typed) {
        char[] own = typed.clone();
        return new Password(own::clone);
    }

    /**
     * The value of an environment variable.
     *
     * @param whose such as {@code user 'anna'}, for the message that it is not set
     */
    public static Password fromEnvironment(String variable, String whose, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || value.isEmpty()) {
            throw new SecretException("the environment variable " + variable + ", which holds the password of " + whose
                    + ", is not set.");
        }
        return new Password(value::toCharArray);
    }

    /**
     * The first line of a UTF-8 file; a file that can't be read is an error now, not in the background later. A pipe holds it for
     * one reader only, so it is kept from there; a file is asked again, since the password in it may be changed.
     */
    public static Password fromFile(Path file) {
        char[] line = firstLine(file);
        if (!Files.isRegularFile(file)) {
            return new Password(line::clone);
        }
        Arrays.fill(line, '\0');
        return new Password(() -> firstLine(file));
    }

    /** A fresh copy, which the caller should overwrite. */
    public char[] reveal() {
        return keeper.get();
    }

    private static char[] firstLine(Path file) {
        byte[] bytes = bytes(file);
        try {
            CharBuffer text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            char[] line = Arrays.copyOfRange(text.array(), isMarked(text) ? 1 : 0, text.limit());
            Arrays.fill(text.array(), '\0');
            if (line.length == 0) {
                throw new SecretException("the first line of the password file " + file + " is empty.");
            }
            return line;
        } catch (CharacterCodingException e) {
            throw new SecretException(
                    "the password file " + file
                            + " is not text in UTF-8.\nMaybe it is UTF-16, as PowerShell writes it.",
                    e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Some editors and shells put a byte order mark before the text, which belongs to no password. */
    private static boolean isMarked(CharBuffer text) {
        return text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
    }

    /** Up to the end of the line: whoever types or pipes it may leave the file open. */
    private static byte[] bytes(Path file) {
        byte[] bytes = new byte[LONGEST_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            int length = 0;
            for (int b = in.read(); b >= 0 && b != '\n' && b != '\r'; b = in.read()) {
                if (length == LONGEST_BYTES) {
                    throw new SecretException("the first line of the password file " + file + " is longer than "
                            + LONGEST_BYTES + " bytes.");
                }
                bytes[length++] = (byte) b;
            }
            return Arrays.copyOf(bytes, length);
        } catch (NoSuchFileException e) {
            throw new SecretException("there is no password file " + file + ".", e);
        } catch (IOException e) {
            throw new SecretException("the password file " + file + " can't be read: " + e.getMessage() + ".", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "Password";
    }
}

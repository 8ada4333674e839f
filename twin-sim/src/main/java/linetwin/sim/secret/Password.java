package linetwin.sim.secret;

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
    /** The most that is read of a password file. */
    static final int LONGEST_BYTES = 1_024;

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

    /** The first line of a UTF-8 file; a file that can't be read is an error now, not in the background later. */
    public static Password fromFile(Path file) {
        Arrays.fill(firstLine(file), '\0');
        return new Password(() -> firstLine(file));
    }

    /** A fresh copy, which the caller should overwrite. */
    public char[] reveal() {
        return keeper.get();
    }

    private static char[] firstLine(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST_BYTES);
        } catch (NoSuchFileException e) {
            throw new SecretException("there is no password file " + file + ".", e);
        } catch (IOException e) {
            throw new SecretException("the password file " + file + " can't be read: " + e.getMessage() + ".", e);
        }
        try {
            return upToLineEnd(file, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException e) {
            throw new SecretException("the password file " + file + " is not text in UTF-8.", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] upToLineEnd(Path file, CharBuffer text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end == 0) {
            throw new SecretException("the first line of the password file " + file + " is empty.");
        }
        char[] line = new char[end];
        text.get(line);
        Arrays.fill(text.array(), '\0');
        return line;
    }

    @Override
    public String toString() {
        return "Password";
    }
}

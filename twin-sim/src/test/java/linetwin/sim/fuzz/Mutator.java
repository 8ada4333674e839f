package linetwin.sim.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes broken files out of sound ones, the same ones for the same seed: what chance and malice do to text. */
final class Mutator {
    private static final Pattern TOKEN = Pattern.compile("[\\w.+-]+|\\s+|[^\\w\\s]");
    private static final String SYNTAX = "{}[]\",:-+.0123456789eE\\ \n#&*!|>'%@`\t\0";
    private static final List<String> HOSTILE = List.of(
            "-1",
            "0",
            "1e400",
            "1e-400",
            "NaN",
            ".nan",
            "-.inf",
            "Infinity",
            "99999999999999999999999999",
            "9".repeat(10_000),
            "2147483648",
            "-9223372036854775809",
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "~",
            "&a [*a, *a]",
            "<<: *a",
            "!!java.net.URL",
            "../../../../etc/passwd",
            "x".repeat(100_000),
            "[".repeat(5_000),
            "{a: ".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "\u00c0\u00af", // two bytes that are no UTF-8
            "\u00ed\u00a0\u0080", // half a character
            "\u00ef\u00bb\u00bf", // a byte-order mark
            "\\ud83d");

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    /** The same bytes with one to three mistakes. */
    byte[] mutant(byte[] sound) {
        byte[] mutant = sound;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutant = mutant.length == 0 ? sound : mistake(mutant);
        }
        return mutant;
    }

    private byte[] mistake(byte[] bytes) {
        return switch (random.nextInt(8)) {
            case 0 -> flipBit(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> replaceByte(bytes);
            case 3 -> twiceOrMissing(bytes);
            default -> replaceToken(bytes);
        };
    }

    private byte[] flipBit(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private byte[] replaceByte(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[random.nextInt(copy.length)] = (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length()));
        return copy;
    }

    /** A stretch is there twice, such as a field, or not at all. */
    private byte[] twiceOrMissing(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int from = random.nextInt(text.length());
        int until = Math.min(text.length(), from + 1 + random.nextInt(200));
        String changed = random.nextBoolean()
                ? text.substring(0, until) + text.substring(from)
                : text.substring(0, from) + text.substring(until);
        return changed.getBytes(ISO_8859_1);
    }

    /** A word, number or sign becomes a hostile one, or another one of the same file. */
    private byte[] replaceToken(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        List<MatchResult> tokens = new ArrayList<>(TOKEN.matcher(text).results().toList());
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        String other = random.nextBoolean()
                ? HOSTILE.get(random.nextInt(HOSTILE.size()))
                : tokens.get(random.nextInt(tokens.size())).group();
        return (text.substring(0, token.start()) + other + text.substring(token.end())).getBytes(ISO_8859_1);
    }
}

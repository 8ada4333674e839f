package linetwin.link.foreign.word;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** Words that are numbers, as controllers write them: {@code 6}, {@code 6.0}, {@code -0.5}, {@code 1.2e3}. */
public final class Numeral {
    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 30;

    private Numeral() {}

    public static OptionalDouble find(String word) {
        return findDecimal(word)
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** The shortest way to write a number, so that 6.0 means what 6 does; any other word as it is. */
    public static String plain(String word) {
        return findDecimal(word)
                .filter(number -> Math.abs(number.scale()) <= MOST_DIGITS)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(word);
    }

    private static Optional<BigDecimal> findDecimal(String word) {
        String trimmed = word.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        char first = trimmed.charAt(0);
        if (first != '-' && first != '+' && first != '.' && !(first >= '0' && first <= '9')) {
            return Optional.empty(); // most words, without the cost of an exception
        }
        try {
            return Optional.of(new BigDecimal(trimmed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package linetwin.link.foreign.word;

import java.util.OptionalDouble;

/**
 * A range of numbers.
 *
 * @param from the least that is in it; -∞ if it has no begin
 * @param below the least above it; ∞ if it has no end
 */
public record Span(double from, double below) {
    /** All numbers. */
    public static final Span ALL = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Span {
        if (!(from < below)) {
            throw new IllegalArgumentException("from must be less than below");
        }
    }

    /** Whether a word is a number in the range. */
    public boolean contains(String word) {
        OptionalDouble number = Numeral.find(word);
        return number.isPresent() && number.getAsDouble() >= from && number.getAsDouble() < below;
    }
}

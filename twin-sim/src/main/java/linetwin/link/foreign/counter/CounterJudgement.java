package linetwin.link.foreign.counter;

import java.math.BigDecimal;

/**
 * What a reading was taken for.
 *
 * @param before the reading before; of the first one, itself
 */
public record CounterJudgement(ReadingKind kind, double before, double value) {
    /** Such as {@code is 101 after 102; taken for late, so that it changes nothing}. */
    @Override
    public String toString() {
        return "is " + text(value) + " after " + text(before) + "; taken for " + kind.inWords();
    }

    private static String text(double number) {
        return new BigDecimal(number).stripTrailingZeros().scale() <= 0
                ? new BigDecimal(number).toBigInteger().toString()
                : Double.toString(number);
    }
}

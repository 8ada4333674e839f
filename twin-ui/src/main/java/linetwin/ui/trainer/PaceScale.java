package linetwin.ui.trainer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import linetwin.model.telemetry.body.LineCommand.SetPace;

/** Paces on a logarithmic scale, a step of 1 for each tenfold, and as people write them; 0 is as fast as possible. */
final class PaceScale {
    /** Where the slider begins; slower ones can be typed. */
    static final double LOW = -1;

    static final double HIGH = Math.log10(SetPace.FASTEST);

    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final List<String> MAX = List.of("max", "最快");

    private PaceScale() {}

    /** The pace at a place of the scale, with two digits. */
    static double at(double place) {
        return BigDecimal.valueOf(Math.pow(10, Math.min(HIGH, Math.max(LOW, place))))
                .round(TWO_DIGITS)
                .doubleValue();
    }

    /** Where a pace stands. */
    static double placeOf(double pace) {
        return pace == 0 ? HIGH : Math.min(HIGH, Math.max(LOW, Math.log10(pace)));
    }

    /** Such as {@code ×60}. */
    static String text(double pace) {
        return "×" + BigDecimal.valueOf(pace).stripTrailingZeros().toPlainString();
    }

    /** The pace that somebody wrote; empty if it is none that a line can be told. */
    static OptionalDouble read(String text) {
        String number = text.strip().replaceFirst("^[×xX]\\s*", "");
        if (MAX.contains(number)) {
            return OptionalDouble.of(0);
        }
        try {
            double pace = new BigDecimal(number).doubleValue();
            return pace > 0 && pace <= SetPace.FASTEST ? OptionalDouble.of(pace) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}

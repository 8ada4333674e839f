package linetwin.model.kpi;

import java.math.BigInteger;

/**
 * An exact quotient in lowest terms, so that products of KPIs can be compared without rounding.
 *
 * <p>With the denominator 0 it has no value: there was nothing to divide by, such as a quality ratio of no item.
 */
public record Ratio(BigInteger numerator, BigInteger denominator) {
    /** No value. */
    public static final Ratio UNDEFINED = new Ratio(BigInteger.ZERO, BigInteger.ZERO);

    public Ratio {
        if (denominator.signum() == 0) {
            numerator = BigInteger.ZERO;
        } else {
            BigInteger divisor = numerator.gcd(denominator);
            divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The product; undefined if a factor is. */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public boolean isDefined() {
        return denominator.signum() != 0;
    }

    /** The nearest double; {@link Double#NaN} if undefined. */
    public double value() {
        return isDefined() ? numerator.doubleValue() / denominator.doubleValue() : Double.NaN;
    }
}

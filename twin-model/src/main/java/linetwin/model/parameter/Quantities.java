package linetwin.model.parameter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.model.value.Closest;
import linetwin.model.value.Durations;

/** Numbers with units as scenario files write them: {@code 104 s}, {@code 30 /h}, {@code 85 %}. */
public final class Quantities {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,25})?([eE][+-]?\\d{1,2})?");
    private static final Pattern QUANTITY = Pattern.compile("(-?\\d{1,30}(?:\\.\\d{1,30})?) ?(/?[a-zA-Z]+|m/s|%)");
    /** Whatever is longer than can be counted is longer than {@link Durations#LONGEST}, which readers refuse. */
    private static final BigDecimal MOST_MICROS = BigDecimal.valueOf(Long.MAX_VALUE);

    private Quantities() {}

    public static Optional<BigDecimal> findNumber(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A time of 0 or more, to the microsecond; a rate stands for the time between two. */
    public static Optional<Duration> findDuration(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (!quantity.matches() || text.startsWith("-")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(quantity.group(1));
        if (quantity.group(2).startsWith("/")) {
            return Optional.ofNullable(Durations.UNITS.get(quantity.group(2).substring(1)))
                    .filter(unit -> number.signum() > 0)
                    .map(unit -> micros(micros(unit).divide(number, 0, RoundingMode.HALF_UP)));
        }
        return Optional.ofNullable(Durations.UNITS.get(quantity.group(2)))
                .map(unit -> micros(micros(unit).multiply(number)));
    }

    /** A rate such as {@code 30 /h}, per hour. */
    static Optional<Double> findRatePerHour(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (!quantity.matches() || text.startsWith("-") || !quantity.group(2).startsWith("/")) {
            return Optional.empty();
        }
        double perUnit = Double.parseDouble(quantity.group(1));
        return Optional.ofNullable(Durations.UNITS.get(quantity.group(2).substring(1)))
                .filter(unit -> perUnit * Duration.ofSeconds(1).toNanos() / unit.toNanos() <= ParameterKind.MOST)
                .map(unit -> perUnit * Duration.ofHours(1).toNanos() / unit.toNanos());
    }

    /** A power of 0 or more such as {@code 85 kW}. */
    static Optional<Double> findKilowatts(String text) {
        return find(text, "kW");
    }

    /** A length of 0 or more such as {@code 12.5 m}. */
    static Optional<Double> findMetres(String text) {
        return find(text, "m");
    }

    /** A speed of 0 or more such as {@code 1.2 m/s}. */
    static Optional<Double> findMetresPerSecond(String text) {
        return find(text, "m/s");
    }

    private static Optional<Double> find(String text, String unit) {
        Matcher quantity = QUANTITY.matcher(text);
        boolean isOfUnit = quantity.matches() && quantity.group(2).equals(unit) && !text.startsWith("-");
        return isOfUnit ? Optional.of(Double.parseDouble(quantity.group(1))) : Optional.empty();
    }

    /** A plain number, or a percentage as its hundredth. */
    static Optional<Double> findShare(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (quantity.matches() && quantity.group(2).equals("%")) {
            return Optional.of(
                    new BigDecimal(quantity.group(1)).movePointLeft(2).doubleValue());
        }
        return findNumber(text).map(BigDecimal::doubleValue);
    }

    /** The quantity times a factor, in its own unit; empty if the text is none. */
    public static Optional<String> scaled(String text, BigDecimal factor) {
        Matcher quantity = QUANTITY.matcher(text);
        if (quantity.matches()) {
            return Optional.of(plain(new BigDecimal(quantity.group(1)).multiply(factor)) + " " + quantity.group(2));
        }
        return findNumber(text).map(number -> plain(number.multiply(factor)));
    }

    /**
     * The quantity that lies the given part of the way from one to another: 0 is the first, 1 the second. Empty unless both
     * are of one kind.
     */
    public static Optional<String> between(String from, String to, BigDecimal part) {
        Matcher one = QUANTITY.matcher(from);
        Matcher other = QUANTITY.matcher(to);
        if (one.matches() && other.matches() && one.group(2).equals(other.group(2))) {
            return Optional.of(plain(between(new BigDecimal(one.group(1)), new BigDecimal(other.group(1)), part)) + " "
                    + one.group(2));
        }
        return findNumber(from)
                .flatMap(start -> findNumber(to).map(end -> plain(between(start, end, part))))
                .or(() -> findSeconds(from)
                        .flatMap(start -> findSeconds(to).map(end -> plain(between(start, end, part)) + " s")));
    }

    private static BigDecimal between(BigDecimal from, BigDecimal to, BigDecimal part) {
        return from.add(to.subtract(from).multiply(part));
    }

    /** Where a quantity lies on the way from one to another, which must be another: 0 is the first, 1 the second. */
    public static Optional<Double> position(String from, String quantity, String to) {
        return findAmount(from)
                .flatMap(start -> findAmount(to)
                        .flatMap(end -> findAmount(quantity).map(between -> (between - start) / (end - start))));
    }

    private static Optional<Double> findAmount(String text) {
        Optional<Double> rate = findRatePerHour(text);
        return rate.or(() -> findSeconds(text).map(BigDecimal::doubleValue)).or(() -> findShare(text));
    }

    private static Optional<BigDecimal> findSeconds(String text) {
        return findDuration(text)
                .filter(duration -> !text.contains("/"))
                .map(duration -> BigDecimal.valueOf(duration.toNanos(), 9));
    }

    /** A time times a factor; a rate over it, since it stands for the time between two. Empty if the text is neither. */
    public static Optional<String> stretched(String text, BigDecimal factor) {
        if (findDuration(text).isEmpty()) {
            return Optional.empty();
        }
        return scaled(text, text.contains("/") ? BigDecimal.ONE.divide(factor, MathContext.DECIMAL64) : factor);
    }

    /** The same number with the unit that was probably meant. */
    public static Optional<String> suggestion(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (!quantity.matches() || text.startsWith("-") || text.endsWith("%")) {
            return Optional.empty();
        }
        String slash = quantity.group(2).startsWith("/") ? "/" : "";
        return findUnit(quantity.group(2).substring(slash.length()))
                .map(unit -> quantity.group(1) + " " + slash + unit);
    }

    /** The unit that a word such as {@code hours} or {@code sec} begins with, or the closest. */
    private static Optional<String> findUnit(String word) {
        return Durations.UNITS.keySet().stream()
                .filter(word::startsWith)
                .findFirst()
                .or(() -> Closest.to(word, Durations.UNITS.keySet()));
    }

    private static String plain(BigDecimal number) {
        return number.setScale(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal micros(Duration unit) {
        return BigDecimal.valueOf(unit.toNanos() / 1000);
    }

    private static Duration micros(BigDecimal count) {
        return Duration.of(
                count.setScale(0, RoundingMode.HALF_UP).min(MOST_MICROS).longValue(), ChronoUnit.MICROS);
    }
}

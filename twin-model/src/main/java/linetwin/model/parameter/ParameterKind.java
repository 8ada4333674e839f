package linetwin.model.parameter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linetwin.model.value.Distribution;

/**
 * What a value of a scenario is: how it is written, its unit and its bounds. Whoever reads a field names its kind, and all who
 * show, check or change the parameter take it from there.
 *
 * @param <T> what is read from the text
 * @param rule what a value must be, as the rest of a sentence
 * @param standIn goes on for a value that is missing or wrong, so that one reading finds all mistakes
 */
public record ParameterKind<T>(String name, String rule, T standIn, Function<String, Optional<T>> parser) {
    /** The largest count, number, weight and power (kW), and the largest rate per second. */
    static final int MOST = 1_000_000;

    public static final ParameterKind<Duration> TIME = new ParameterKind<>(
            "TIME",
            "must be a time of 0 or more with its unit (ms, s, min, h, d), such as 104 s or 1.5 h,"
                    + " or a rate, such as 30 /h",
            Duration.ofSeconds(1),
            Quantities::findDuration);

    /** A time that is the same each time, unless a distribution is written in its place. */
    public static final ParameterKind<Duration> DISTRIBUTION =
            new ParameterKind<>("DISTRIBUTION", TIME.rule, TIME.standIn, TIME.parser);

    /** Per hour. */
    public static final ParameterKind<Double> RATE = new ParameterKind<>(
            "RATE",
            "must be a rate with its unit (/s, /min, /h, /d), such as 30 /h, of at most " + MOST + " /s",
            1.0,
            Quantities::findRatePerHour);

    /** A fraction of 1. */
    public static final ParameterKind<Double> SHARE = new ParameterKind<>(
            "SHARE",
            "must be a share of 0 to 1, such as 0.85 or 85 %",
            0.0,
            text -> Quantities.findShare(text).filter(share -> share >= 0 && share <= 1));

    /** Relative to others of its sort. */
    public static final ParameterKind<Double> WEIGHT = number(
            "WEIGHT",
            "must be a weight of more than 0, such as 3 or 60 %, of at most " + MOST,
            1,
            Quantities::findShare);

    /** In kilowatts. */
    public static final ParameterKind<Double> POWER = number(
            "POWER",
            "must be a power of 0 or more with its unit (kW), such as 85 kW, of at most " + MOST + " kW",
            0,
            Quantities::findKilowatts);

    /** In metres. */
    public static final ParameterKind<Double> LENGTH = number(
            "LENGTH",
            "must be a length of 0 or more with its unit (m), such as 12.5 m, of at most " + MOST + " m",
            1,
            Quantities::findMetres);

    /** In metres per second. */
    public static final ParameterKind<Double> SPEED = number(
            "SPEED",
            "must be a speed of 0 or more with its unit (m/s), such as 1.2 m/s, of at most " + MOST + " m/s",
            1,
            Quantities::findMetresPerSecond);

    public static final ParameterKind<Double> NUMBER = number(
            "NUMBER",
            "must be a number of at most " + MOST,
            1,
            text -> Quantities.findNumber(text).map(BigDecimal::doubleValue));

    public static final ParameterKind<Integer> COUNT = whole("COUNT", MOST);

    /** What fixes random numbers; no parameter of a line. */
    public static final ParameterKind<Integer> SEED = whole("SEED", Integer.MAX_VALUE);

    /** A choice or anything else in words; whether it suits, only the scenario knows. */
    public static final ParameterKind<String> WORD = new ParameterKind<>(
            "WORD", "must be a word", "", text -> Optional.of(text).filter(word -> !word.isBlank()));

    /** Those that parameters of lines have. */
    public static final List<ParameterKind<?>> ALL =
            List.of(TIME, DISTRIBUTION, RATE, SHARE, WEIGHT, POWER, LENGTH, SPEED, COUNT, NUMBER, WORD);

    private static ParameterKind<Double> number(
            String name, String rule, double standIn, Function<String, Optional<Double>> parser) {
        return new ParameterKind<>(
                name, rule, standIn, text -> parser.apply(text).filter(number -> Math.abs(number) <= MOST));
    }

    private static ParameterKind<Integer> whole(String name, int most) {
        return new ParameterKind<>(
                name,
                "must be a whole number of at most " + most,
                1,
                text -> Quantities.findNumber(text)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                        .map(BigDecimal::intValue));
    }

    /** The kind of that name; {@link #WORD} for one that is not known. */
    public static ParameterKind<?> named(String name) {
        Optional<ParameterKind<?>> known =
                ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
        return known.orElse(WORD);
    }

    /** The value that is written so; empty if none is. */
    public Optional<T> find(String text) {
        return parser.apply(text);
    }

    /** The value that a calculated one stands for: of what comes in pieces, the nearest whole. */
    public Optional<T> findRounded(String text) {
        return standIn instanceof Integer
                ? Quantities.findNumber(text)
                        .flatMap(number ->
                                find(number.setScale(0, RoundingMode.HALF_UP).toPlainString()))
                : find(text);
    }

    /** Whether a text may be entered; what is below 0 is no value of any parameter. */
    public boolean accepts(String text) {
        return !text.startsWith("-")
                && (find(text).isPresent() || (equals(DISTRIBUTION) && Distribution.isWrittenAs(text)));
    }
}

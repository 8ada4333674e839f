package linetwin.cli.option.argument;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.model.value.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and writes durations with a unit, such as {@code 5 d}, {@code 20h} or {@code 1.5 h}. */
public final class DurationArgument implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([a-z]+)");
    private static final List<String> UNITS = List.of("d", "h", "min", "s");

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || !UNITS.contains(form.group(2))) {
            throw new TypeConversionException(
                    "'" + text + "' is not a duration; it needs a number and one of the units "
                            + String.join(", ", UNITS) + ".\nMaybe '5 d' or '20 h' is meant");
        }
        BigDecimal nanos = new BigDecimal(form.group(1))
                .multiply(BigDecimal.valueOf(Durations.unit(form.group(2)).toNanos()));
        if (nanos.abs().compareTo(BigDecimal.valueOf(Durations.LONGEST.toNanos())) > 0) {
            throw new TypeConversionException("'" + text + "' is too long; it " + Durations.LIMIT);
        }
        return Duration.ofNanos(nanos.longValue());
    }

    /** Rounded up to two digits or more in a unit that suits its length: {@code 340 s}, {@code 95 min}, {@code 26 h}. */
    public static String about(Duration duration) {
        long seconds = duration.plusNanos(999_999_999).toSeconds();
        if (seconds < 600) {
            return seconds + " s";
        }
        return seconds < 36_000 ? (seconds + 59) / 60 + " min" : (seconds + 3_599) / 3_600 + " h";
    }

    /** In the largest unit that needs no fraction, such as {@code 20 h}. */
    public static String text(Duration duration) {
        return UNITS.stream()
                .filter(unit -> duration.toMillis() % Durations.unit(unit).toMillis() == 0)
                .findFirst()
                .map(unit -> duration.toMillis() / Durations.unit(unit).toMillis() + " " + unit)
                .orElse(duration.toMillis() / 1e3 + " s");
    }
}

package linetwin.cli.option.argument;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.limit.Instants;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time on the line: {@code 2026-01-05T08:00:00Z}, or so long after the begin, such as {@code 2 h}.
 *
 * @param at empty if it is relative
 */
public record TimeOnLineArgument(Optional<Instant> at, Duration sinceBegin) {
    public Instant after(Instant begin) {
        return at.orElse(begin.plus(sinceBegin));
    }

    /** Reads times on the line. */
    public static final class Converter implements ITypeConverter<TimeOnLineArgument> {
        @Override
        public TimeOnLineArgument convert(String text) {
            Instant instant = Instants.parse(text);
            if (instant != null) {
                return new TimeOnLineArgument(Optional.of(instant), Duration.ZERO);
            }
            Duration sinceBegin = duration(text);
            if (sinceBegin.isNegative()) {
                throw new TypeConversionException("'" + text + "' lies before the begin, from which a duration counts");
            }
            return new TimeOnLineArgument(Optional.empty(), sinceBegin);
        }

        private static Duration duration(String text) {
            try {
                return new DurationArgument().convert(text);
            } catch (TypeConversionException e) {
                throw new TypeConversionException("'" + text + "' is no time on the line; it is a time in UTC such as"
                        + " 2026-01-05T08:00:00Z, or a duration after the begin such as '2 h'");
            }
        }
    }
}

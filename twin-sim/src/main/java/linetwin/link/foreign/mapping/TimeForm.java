package linetwin.link.foreign.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How a moment is written: as ISO-8601, or counted from 1970 in UTC. */
public enum TimeForm {
    ISO("a time in ISO-8601 with its zone, such as 2026-01-05T06:00:00Z, or the mapping has to say zone or offset"),
    S("seconds since 1970"),
    MS("milliseconds since 1970"),
    US("microseconds since 1970"),
    NS("nanoseconds since 1970");

    /** 22 November 2286 in microseconds: no clock of a plant is later, and nothing overflows. */
    private static final BigDecimal LATEST_MICROS = BigDecimal.valueOf(10_000_000_000_000_000L);

    private static final int MOST_CHARACTERS = 30;
    private static final int MOST_DECIMALS = 30;
    private static final int DATE_CHARACTERS = 10;

    private final String rule;

    TimeForm(String rule) {
        this.rule = rule;
    }

    /** What a moment in this form must be. */
    public String rule() {
        return rule;
    }

    /** As a mapping writes it. */
    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The moment, cut to the microsecond. */
    public Optional<Instant> find(String text) {
        try {
            if (this == ISO) {
                return Optional.of(
                        OffsetDateTime.parse(standard(text)).toInstant().truncatedTo(ChronoUnit.MICROS));
            }
            return text.length() > MOST_CHARACTERS ? Optional.empty() : counted(new BigDecimal(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The moment, where one that is written without its zone is of this one. Of an hour that there is twice, in autumn, the
     * one that is nearer to now.
     */
    Optional<Instant> find(String text, ZoneId zone, Instant now) {
        return find(text).or(() -> this == ISO ? local(text, zone, now) : Optional.empty());
    }

    private static Optional<Instant> local(String text, ZoneId zone, Instant now) {
        try {
            LocalDateTime time = LocalDateTime.parse(standard(text));
            return zone.getRules().getValidOffsets(time).stream()
                    .map(time::toInstant)
                    .min(Comparator.comparing(
                            found -> Duration.between(found, now).abs()))
                    .or(() -> Optional.of(time.atZone(zone).toInstant())) // an hour that there is not, in spring
                    .map(found -> found.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Many write a space where the standard has a T. */
    private static String standard(String text) {
        return text.length() > DATE_CHARACTERS && text.charAt(DATE_CHARACTERS) == ' '
                ? text.substring(0, DATE_CHARACTERS) + 'T' + text.substring(DATE_CHARACTERS + 1)
                : text;
    }

    /** The form in which a text would be a time near now. */
    static Optional<TimeForm> likelier(String text, Instant now, Duration within) {
        return Arrays.stream(values())
                .filter(form -> form.find(text)
                        .filter(time -> Duration.between(time, now).abs().compareTo(within) <= 0)
                        .isPresent())
                .findFirst();
    }

    private Optional<Instant> counted(BigDecimal number) {
        boolean isTiny = number.scale() > MOST_DECIMALS; // to round it would take a power of ten of so many digits
        boolean isLate = number.compareTo(LATEST_MICROS.movePointLeft(decimals())) > 0;
        if (isTiny || number.signum() < 0 || isLate) {
            return Optional.empty();
        }
        BigDecimal micros = number.movePointRight(decimals()).setScale(0, RoundingMode.DOWN);
        return Optional.of(Instant.EPOCH.plus(micros.longValueExact(), ChronoUnit.MICROS));
    }

    /** The power of ten that makes microseconds of it. */
    private int decimals() {
        return switch (this) {
            case S -> 6;
            case MS -> 3;
            case US, ISO -> 0;
            case NS -> -3;
        };
    }
}

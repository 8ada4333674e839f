package linetwin.sim.foreign.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a moment is written: as ISO-8601, or counted from 1970 in UTC. */
public enum TimeForm {
    ISO("a time in ISO-8601 with its zone, such as 2026-01-05T06:00:00Z"),
    S("seconds since 1970"),
    MS("milliseconds since 1970"),
    US("microseconds since 1970");

    /** 22 November 2286 in microseconds: no clock of a plant is later, and nothing overflows. */
    private static final BigDecimal LATEST_MICROS = BigDecimal.valueOf(10_000_000_000_000_000L);

    private static final int MOST_DECIMALS = 30;

    private final String rule;

    TimeForm(String rule) {
        this.rule = rule;
    }

    /** What a moment in this form must be. */
    String rule() {
        return rule;
    }

    /** The moment, cut to the microsecond. */
    Optional<Instant> find(String text) {
        try {
            if (this == ISO) {
                return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
            }
            return text.length() > 30 ? Optional.empty() : counted(new BigDecimal(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> counted(BigDecimal number) {
        boolean isTiny = number.scale() > MOST_DECIMALS; // to round it would take a power of ten of so many digits
        if (isTiny || number.signum() < 0 || number.compareTo(LATEST_MICROS) > 0) {
            return Optional.empty();
        }
        BigDecimal micros = number.movePointRight(decimals()).setScale(0, RoundingMode.DOWN);
        return micros.compareTo(LATEST_MICROS) > 0
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(micros.longValueExact(), ChronoUnit.MICROS));
    }

    private int decimals() {
        return switch (this) {
            case S -> 6;
            case MS -> 3;
            case US, ISO -> 0;
        };
    }
}

package linetwin.ui.quality;

import java.time.Duration;
import java.time.Instant;

/** A choice of the period to look at. */
public enum QualityPeriod {
    HOUR(Duration.ofHours(1)),
    EIGHT_HOURS(Duration.ofHours(8)),
    DAY(Duration.ofDays(1)),
    /** All that was heard and is kept. */
    ALL(Duration.ZERO),
    /** Between the two handles. */
    OWN(Duration.ZERO);

    private final Duration length;

    QualityPeriod(Duration length) {
        this.length = length;
    }

    /** When it begins, if it ends now. */
    Instant from(Instant first, Instant now) {
        Instant from = length.isZero() ? first : now.minus(length);
        return from.isBefore(first) ? first : from;
    }
}

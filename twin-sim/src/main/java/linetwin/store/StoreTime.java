package linetwin.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times on a line as a store has them: whole microseconds since 1970-01-01T00:00Z. */
public final class StoreTime {
    private StoreTime() {}

    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

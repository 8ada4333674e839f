package linetwin.model.telemetry.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When rounds of inspection pass a station.
 *
 * @param last the latest look, by a round or on demand; absent before the first
 * @param next when the next round is due
 */
public record RoundTimes(@Nullable Instant last, Instant next) {}

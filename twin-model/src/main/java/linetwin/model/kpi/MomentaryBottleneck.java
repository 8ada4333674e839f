package linetwin.model.kpi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The station that limits the line at an instant: the active one (neither starved nor blocked) whose current active period
 * is the longest; and how long each station has been it.
 *
 * <p>Source: Roser, Nakano and Tanaka, "A practical bottleneck detection method", WSC 2001, and "Shifting bottleneck
 * detection", WSC 2002. Where those look back on finished periods, this takes the period so far, so that it can be said
 * while the line runs.
 *
 * @param station absent while no station is active
 * @param activeSince begin of its active period
 * @param shares of all stations that have been the bottleneck, the largest first
 */
public record MomentaryBottleneck(
        @Nullable String station, @Nullable Instant activeSince, List<Share> shares) {
    /** No station has been active yet. */
    public static final MomentaryBottleneck NONE = new MomentaryBottleneck(null, null, List.of());

    public MomentaryBottleneck {
        shares = List.copyOf(shares);
    }

    /**
     * A station's share of the observed time; fractions 0..1.
     *
     * @param fraction it was the momentary bottleneck; over all stations these add up to at most 1
     * @param soleFraction of this, no neighbour in the row of bottlenecks was active as well
     * @param shiftingFraction its active period overlapped that of the bottleneck before or after it; counted for both
     */
    public record Share(String station, double fraction, double soleFraction, double shiftingFraction) {}
}

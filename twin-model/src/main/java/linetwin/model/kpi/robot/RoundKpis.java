package linetwin.model.kpi.robot;

import java.util.List;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.RoundCounts;
import org.jspecify.annotations.Nullable;

/**
 * What rounds of inspection brought in a period.
 *
 * @param element the station; empty for all that rounds pass
 * @param counts of looks, wear found and wear missed
 * @param failures breakdowns (FE), which are the unplanned stops; absent where they are not told apart
 * @param plannedMicros time in {@code MAINTENANCE}
 * @param unplannedMicros time in {@code FAILED}
 */
public record RoundKpis(
        String element, RoundCounts counts, @Nullable Long failures, long plannedMicros, long unplannedMicros) {
    /** Of a standard normal distribution: 95 % lie between this and its negative. */
    private static final double Z = 1.959963984540054;

    /** Of all stations that rounds pass, each alone. */
    public static List<RoundKpis> of(LineKpis kpis) {
        return kpis.stations().stream()
                .filter(station -> !station.element().rounds().isEmpty())
                .map(RoundKpis::of)
                .toList();
    }

    public static RoundKpis of(StationKpis station) {
        return new RoundKpis(
                station.element().id(),
                station.counters().rounds(),
                station.counters().failures(),
                station.times().micros(StationState.MAINTENANCE),
                station.times().micros(StationState.FAILED));
    }

    /** Of all of them together. */
    public static RoundKpis together(List<RoundKpis> all) {
        return all.stream().reduce(new RoundKpis("", RoundCounts.NONE, 0L, 0, 0), RoundKpis::plus);
    }

    private RoundKpis plus(RoundKpis other) {
        return new RoundKpis(
                "",
                counts.plus(other.counts),
                failures == null || other.failures == null ? null : failures + other.failures,
                plannedMicros + other.plannedMicros,
                unplannedMicros + other.unplannedMicros);
    }

    /** Wear that became known: found in time, or by the stop that it brought. */
    public long known() {
        return counts.inTime() + counts.missed();
    }

    /** The share of the wear that became known which a round found before it stopped the station; undefined if none did. */
    public Ratio foundInTime() {
        return Ratio.of(counts.inTime(), known());
    }

    /**
     * The lower end of the 95 % interval of {@link #foundInTime()}, 0..1 (Wilson, Probable inference, the law of succession, and statistical
     * inference, JASA 22, 1927); 0 if no wear became known.
     */
    public double foundInTimeLower() {
        return known() == 0 ? 0 : end(-1);
    }

    /** The upper end; 1 if no wear became known. */
    public double foundInTimeUpper() {
        return known() == 0 ? 1 : end(1);
    }

    private double end(int sign) {
        double n = known();
        double p = counts.inTime() / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.min(1, Math.max(0, (middle + sign * half) / (1 + Z * Z / n)));
    }

    /** The share of planned maintenance in the time that the station stood for maintenance or in breakdowns; undefined if it never did. */
    public Ratio plannedShare() {
        return Ratio.of(plannedMicros, plannedMicros + unplannedMicros);
    }
}

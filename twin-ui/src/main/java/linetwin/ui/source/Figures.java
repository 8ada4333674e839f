package linetwin.ui.source;

import java.time.Instant;
import java.util.List;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.kpi.LineKpis;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs of a line at one instant.
 *
 * @param heardSince when a line was heard first that had been running by then; absent for one that was heard from its begin on
 * @param run since the run began; absent until the line was described
 * @param shift since the shift began
 * @param shiftBegin when that was
 * @param lastHour over the last hour of simulated time that was observed, or less if less was observed
 * @param trend throughput over the hour before each point, the oldest first
 * @param bottleneck what limited the line over the last 24 hours, or less if less was observed
 */
public record Figures(
        @Nullable Instant heardSince,
        @Nullable LineKpis run,
        @Nullable LineKpis shift,
        @Nullable Instant shiftBegin,
        @Nullable LineKpis lastHour,
        List<TrendPoint> trend,
        Bottleneck bottleneck) {
    /** Nothing is known yet. */
    public static final Figures NONE =
            new Figures(null, null, null, null, null, List.of(), Bottleneck.unknown(Instant.EPOCH, Instant.EPOCH));

    public Figures {
        trend = List.copyOf(trend);
    }

    /** Good vehicles per planned hour, over the hour that ended then. */
    public record TrendPoint(Instant at, double jobsPerHour) {}
}

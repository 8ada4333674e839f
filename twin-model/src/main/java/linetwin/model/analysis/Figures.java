package linetwin.model.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
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
    /** Long enough that the stores between shops decide little of it. */
    public static final Duration BOTTLENECK_SPAN = Duration.ofHours(24);

    /** Nothing is known yet. */
    public static final Figures NONE =
            new Figures(null, null, null, null, null, List.of(), Bottleneck.unknown(Instant.EPOCH, Instant.EPOCH));

    public Figures {
        trend = List.copyOf(trend);
    }

    /** What a history says now. */
    public static Figures of(LineHistory history, ThroughputTrend trend) {
        return of(history, trend, Bottleneck.latest(history, BOTTLENECK_SPAN));
    }

    /** The same for somebody who does not ask for the bottleneck. */
    public static Figures withoutBottleneck(LineHistory history, ThroughputTrend trend) {
        return of(history, trend, NONE.bottleneck());
    }

    private static Figures of(LineHistory history, ThroughputTrend trend, Bottleneck bottleneck) {
        return new Figures(
                history.heardSince().orElse(null),
                history.kpis(Window.RUN).orElse(null),
                history.kpis(Window.SHIFT).orElse(null),
                history.begin(Window.SHIFT).map(LineTotals::at).orElse(null),
                history.kpis(Window.HOUR).orElse(null),
                trend.follow(history.readings()),
                bottleneck);
    }

    /** Good vehicles per planned hour, over the hour that ended then. */
    public record TrendPoint(Instant at, double jobsPerHour) {}
}

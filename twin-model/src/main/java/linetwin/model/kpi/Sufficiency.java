package linetwin.model.kpi;

import java.time.Duration;

/**
 * From when on a figure of a span is told. Before, one vehicle more or less, which is chance, changes it by too much, and what
 * stood ready at the end of the line when the span began is taken for what the line can do.
 */
public enum Sufficiency {
    /** For rates, such as jobs per hour and OEE: one vehicle is a tenth of what was planned at most. */
    RATE(10),
    /** For a rate that is compared with another one, such as a gain: one vehicle is a thirtieth at most. */
    COMPARISON(30);

    private final int leastPlanned;

    Sufficiency(int leastPlanned) {
        this.leastPlanned = leastPlanned;
    }

    /** Whether enough vehicles were planned in the span. */
    public boolean isReached(LineKpis kpis) {
        return kpis.planVehicles() >= leastPlanned;
    }

    /**
     * Planned time that the span still lacks; zero if it lacks none.
     *
     * @param targetJobsPerHour of the line
     */
    public Duration missing(LineKpis kpis, double targetJobsPerHour) {
        double vehicles = Math.max(0, leastPlanned - kpis.planVehicles());
        return Duration.ofSeconds((long) Math.ceil(vehicles / targetJobsPerHour * 3600));
    }
}

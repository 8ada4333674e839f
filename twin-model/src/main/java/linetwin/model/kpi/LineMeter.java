package linetwin.model.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import org.jspecify.annotations.Nullable;

/**
 * Reads the KPIs of a running line from its messages, each to be given once and those of a new run from its description on,
 * as a mirror hands them on. Keeps a reading per minute of the line's time for eight hours.
 *
 * <p>One thread at a time may use it; what it returns is immutable.
 */
public final class LineMeter implements TelemetrySink {
    private @Nullable MeteredRun run;

    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description);
        } else if (run != null) {
            run.accept(message);
        }
    }

    private void describe(DescriptionMessage description) {
        if (run != null && run.isContinuedBy(description)) {
            run.describe(description.description());
        } else {
            run = new MeteredRun(description);
        }
    }

    /** All that was done up to now; empty before the line is described. */
    public Optional<LineTotals> totals() {
        return Optional.ofNullable(run).map(MeteredRun::totals);
    }

    /** The KPIs of a window up to now; empty before the line is described. */
    public Optional<LineKpis> kpis(Window window) {
        return Optional.ofNullable(run).map(metered -> LineKpis.between(metered.begin(window), metered.totals()));
    }

    /** The reading that a window begins with; empty before the line is described. */
    public Optional<LineTotals> begin(Window window) {
        return Optional.ofNullable(run).map(metered -> metered.begin(window));
    }

    /** The KPIs since a time on the line, to the minute, or since the oldest reading if that is later. */
    public Optional<LineKpis> kpisSince(Instant begin) {
        return Optional.ofNullable(run).map(metered -> LineKpis.between(metered.readingAt(begin), metered.totals()));
    }

    /**
     * Since when a line was heard that had been running by then: of the time before only totals are known. Empty for one that was
     * heard from its begin on, and before it was heard.
     */
    public Optional<Instant> heardSince() {
        return Optional.ofNullable(run).flatMap(MeteredRun::heardSince);
    }

    /** The readings of the last eight hours, one per minute, the oldest first. */
    public List<LineTotals> history() {
        return run == null ? List.of() : run.history();
    }
}

package linetwin.model.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import org.jspecify.annotations.Nullable;

/**
 * The past of one run of a line from its messages, each to be given once and those of a new run from its description on, as a
 * mirror hands them on: the states of each element in order of time, and a reading of all totals per minute of the line's time
 * for eight hours. KPIs, losses and the bottleneck of any period are functions of it.
 *
 * <p>One thread at a time may use it.
 */
public final class LineHistory implements TelemetrySink {
    private final @Nullable Duration kept;
    private @Nullable RunHistory run;

    private LineHistory(@Nullable Duration kept) {
        this.kept = kept;
    }

    /** One that keeps the states of this much of the line's past. */
    public static LineHistory keeping(Duration past) {
        return new LineHistory(past);
    }

    /** One that keeps all states that it hears of. */
    public static LineHistory keepingAll() {
        return new LineHistory(null);
    }

    @Override
    public void accept(Message message) {
        if (!(message instanceof DescriptionMessage description)) {
            if (run != null) {
                run.accept(message);
            }
        } else if (run != null && description.continues(run.announcement())) {
            run.describe(description.description());
        } else {
            run = new RunHistory(description, kept);
        }
    }

    /** All that was done up to now; empty before the line is described. */
    public Optional<LineTotals> totals() {
        return Optional.ofNullable(run).map(RunHistory::totals);
    }

    /** The KPIs of a window up to now; empty before the line is described. */
    public Optional<LineKpis> kpis(Window window) {
        return Optional.ofNullable(run).map(heard -> LineKpis.between(heard.begin(window), heard.totals()));
    }

    /** The reading that a window begins with; empty before the line is described. */
    public Optional<LineTotals> begin(Window window) {
        return Optional.ofNullable(run).map(heard -> heard.begin(window));
    }

    /** The KPIs since a time on the line, to the minute, or since the oldest reading if that is later. */
    public Optional<LineKpis> kpisSince(Instant begin) {
        return Optional.ofNullable(run).map(heard -> LineKpis.between(heard.readingAt(begin), heard.totals()));
    }

    /**
     * Since when a line was heard that had been running by then: of the time before only totals are known. Empty for one that was
     * heard from its begin on, and before it was heard.
     */
    public Optional<Instant> heardSince() {
        return Optional.ofNullable(run).flatMap(RunHistory::heardSince);
    }

    /** The readings of the last eight hours, one per minute, the oldest first. */
    public List<LineTotals> readings() {
        return run == null ? List.of() : run.readings();
    }

    /** The time up to now of which the states are kept; empty before anything but its description was heard of a line. */
    public Optional<Period> statesKept() {
        return Optional.ofNullable(run).flatMap(RunHistory::statesKept);
    }

    /** What the elements did; empty before the line is described. */
    public Optional<LineMemory> memory() {
        return Optional.ofNullable(run).map(RunHistory::memory);
    }
}

package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.present.LinePresent;
import linetwin.model.present.PresentWatch;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;

/**
 * What is to be known of a line to foretell it: its present, the reading that its shift began with, and what it made in the last
 * hour. Hears each message once, and those of a new run from its description on, as a mirror hands them on.
 *
 * <p>One thread at a time may use it.
 */
public final class WatchedLine implements TelemetrySink {
    /** Figures need readings of totals, not states. */
    private static final Duration STATES_KEPT = Duration.ofMinutes(10);

    private final PresentWatch watch = new PresentWatch();
    private final LineHistory history = LineHistory.keeping(STATES_KEPT);

    @Override
    public void accept(Message message) {
        watch.accept(message);
        history.accept(message);
    }

    /** The time on the line of the latest message. */
    public Instant now() {
        return watch.now();
    }

    /** Whether the line has described itself. */
    public boolean isDescribed() {
        return watch.isDescribed();
    }

    /** Ids of the elements of the described line that have told neither state nor level. */
    public List<String> unheard() {
        return watch.unheard();
    }

    /** The present at a time not before the latest message; empty before the line has described itself. */
    public Optional<LinePresent> presentAt(Instant at) {
        return watch.presentAt(at);
    }

    /** All that was done up to now; empty before the line has described itself. */
    Optional<LineTotals> totals() {
        return history.totals();
    }

    /** The reading that the shift began with; empty before the line has described itself. */
    public Optional<LineTotals> shiftBegin() {
        return history.begin(Window.SHIFT);
    }

    /**
     * What it makes until its shift ends, from its present at a time not before the latest message.
     *
     * @throws IllegalStateException if the line has not described itself
     */
    public Forecast foretell(Forecaster forecaster, Instant at) {
        return forecaster.forecast(presentAt(at).orElseThrow(), shiftBegin().orElseThrow());
    }

    /** What was made in the last hour; empty before the line has described itself. */
    public Optional<LineKpis> lastHour() {
        return history.kpis(Window.HOUR);
    }
}

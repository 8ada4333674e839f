package linetwin.model.kpi;

import java.time.Instant;
import java.util.Optional;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a whole run from its messages, each to be given once and those of a new run from its description on, as a mirror
 * hands them on; nothing of its past is kept. One thread at a time may use it.
 */
public final class RunTotals implements TelemetrySink {
    private @Nullable DescriptionMessage announcement;
    private @Nullable LatestReadings latest;
    private Instant now = Instant.MIN;

    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description);
        } else if (latest != null) {
            latest.accept(message);
        }
        now = message.header().simTime().isAfter(now) ? message.header().simTime() : now;
    }

    private void describe(DescriptionMessage description) {
        if (latest != null && announcement != null && description.continues(announcement)) {
            latest.describe(description.description());
        } else {
            announcement = description;
            latest = new LatestReadings(description.description());
            now = description.header().simTime();
        }
    }

    /** The KPIs of the run up to now; empty before the line is described. */
    public Optional<LineKpis> kpis() {
        return Optional.ofNullable(latest)
                .map(readings -> readings.totalsAt(now))
                .map(totals -> LineKpis.between(LineTotals.atStart(totals.line()), totals));
    }
}

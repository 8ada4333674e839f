package linetwin.store.review;

import java.time.Duration;
import java.util.List;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.store.history.KeptRun;
import linetwin.store.history.KeptStop;
import org.jspecify.annotations.Nullable;

/**
 * A line in a period of its history; immutable.
 *
 * @param period between two readings: the nearest around what was asked for
 * @param heard how much of it was heard
 * @param gaps the rest: nobody listened, or messages were missing
 * @param losses of what was heard; absent where nothing was heard of the last station
 * @param step of the rows: an hour, or a day in long periods
 * @param outlook what is left of the shift, if the period is one that still goes on and a former one tells when it ends
 * @param stops that lasted in it, in order of their begin
 * @param areStopsAll whether that are all stops; else the latest
 */
public record Review(
        KeptRun run,
        LineDescription line,
        Period period,
        Duration heard,
        List<Period> gaps,
        LineKpis kpis,
        @Nullable LossTree losses,
        Duration step,
        List<ReviewRow> rows,
        @Nullable ShiftOutlook outlook,
        List<KeptStop> stops,
        boolean areStopsAll) {
    public Review {
        gaps = List.copyOf(gaps);
        rows = List.copyOf(rows);
        stops = List.copyOf(stops);
    }

    public List<Downtime> downtimes() {
        return Downtime.of(stops, period);
    }

    public boolean isByHour() {
        return step.equals(Duration.ofHours(1));
    }

    /** Time of which only the sums are known, and of which stops may be missing. */
    public Duration unheard() {
        return period.length().minus(heard);
    }
}

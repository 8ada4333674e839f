package linetwin.store.review;

import java.time.Duration;
import java.util.List;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.robot.RobotKpis;
import linetwin.model.kpi.robot.RobotStop;
import linetwin.model.kpi.robot.RoundKpis;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.Alarm;
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

    /** The stops by robot or by fault, the longest time first; empty where no station says which robots work at it. */
    public List<RobotKpis> robots(RobotKpis.By by) {
        List<RobotStop> all = stops.stream()
                .map(KeptStop::stop)
                .filter(stop -> stop.kind() == Alarm.Kind.BREAKDOWN || stop.kind() == Alarm.Kind.MINOR_STOP)
                .map(stop -> new RobotStop(
                        stop.element(),
                        stop.robot(),
                        stop.fault(),
                        stop.kind() == Alarm.Kind.BREAKDOWN,
                        Downtime.within(stop, period),
                        Downtime.isEndKnown(stop, period)))
                .toList();
        return RobotKpis.by(by, line, kpis, all);
    }

    /** What rounds of inspection brought at each station that they pass. */
    public List<RoundKpis> rounds() {
        return RoundKpis.of(kpis);
    }

    public boolean isByHour() {
        return step.equals(Duration.ofHours(1));
    }

    /** Time of which only the sums are known, and of which stops may be missing. */
    public Duration unheard() {
        return period.length().minus(heard);
    }
}

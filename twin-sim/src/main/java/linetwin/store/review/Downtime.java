package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.history.Period;
import linetwin.model.twin.Alarm;
import linetwin.store.history.KeptStop;
import linetwin.store.history.Stop;

/**
 * The stops of one element by one cause in a period.
 *
 * @param time of them within the period
 * @param isWhole whether all their ends were heard; else the time is at least that
 */
public record Downtime(String element, Alarm.Kind kind, String reason, int count, Duration time, boolean isWhole) {
    /** Those of all elements and causes, the longest first. */
    public static List<Downtime> of(List<KeptStop> stops, Period period) {
        Map<List<Object>, Downtime> sums = new LinkedHashMap<>();
        for (KeptStop kept : stops) {
            Stop stop = kept.stop();
            sums.merge(
                    List.of(stop.element(), stop.kind(), stop.reason()),
                    new Downtime(
                            stop.element(),
                            stop.kind(),
                            stop.reason(),
                            1,
                            within(stop, period),
                            isEndKnown(stop, period)),
                    Downtime::plus);
        }
        List<Downtime> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparing(Downtime::time)
                .reversed()
                .thenComparing(Downtime::element)
                .thenComparing(Downtime::reason));
        return sorted;
    }

    /** Whether a stop is one of them. */
    public boolean isOf(Stop stop) {
        return stop.element().equals(element)
                && stop.kind() == kind
                && stop.reason().equals(reason);
    }

    private Downtime plus(Downtime other) {
        return new Downtime(
                element, kind, reason, count + other.count, time.plus(other.time), isWhole && other.isWhole);
    }

    /** One that lasts is in the whole of the rest of the period. */
    public static Duration within(Stop stop, Period period) {
        Instant until = stop.until() == null ? period.until() : stop.until();
        return until.isBefore(stop.begin())
                ? Duration.ZERO
                : new Period(stop.begin(), until).within(period).length();
    }

    static boolean isEndKnown(Stop stop, Period period) {
        return stop.until() == null || stop.isEndHeard() || !stop.until().isBefore(period.until());
    }
}

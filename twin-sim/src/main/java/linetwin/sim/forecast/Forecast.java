package linetwin.sim.forecast;

import java.time.Instant;
import java.util.List;
import linetwin.sim.stats.CountInterval;
import linetwin.sim.stats.Sample;

/**
 * What a line is expected to have made at some times to come.
 *
 * @param scenario by which it was foretold
 * @param at the time on the line at which it was
 * @param countedFrom since when vehicles are counted: the begin of the shift
 * @param goodSoFar good vehicles since then
 * @param plannedSoFar vehicles that were planned by now
 * @param points in order of time; the last is the end of the shift
 * @param bottlenecks stations that limit the line until then, the likeliest first
 * @param listened replications that were looked at for bottlenecks
 * @param isHeardFromBegin whether the line was heard since its run began; what was not heard is drawn
 */
public record Forecast(
        String scenario,
        Instant at,
        Instant countedFrom,
        double goodSoFar,
        double plannedSoFar,
        List<Point> points,
        List<Likely> bottlenecks,
        int listened,
        long seed,
        boolean isHeardFromBegin) {
    public Forecast {
        points = List.copyOf(points);
        bottlenecks = List.copyOf(bottlenecks);
    }

    /**
     * What is expected at a time.
     *
     * @param good good vehicles by then, one value for each replication
     * @param planned vehicles planned by then, mean of the replications, which differ by planned maintenance of the last station
     * @param planFraction probability that as many good vehicles as planned are made, 0..1
     */
    public record Point(Instant at, Sample good, double planned, double planFraction) {
        /** As many are as likely to be more as to be less. */
        public double median() {
            return good.quantile(0.5);
        }

        /** The vehicles between which the outcome lies with this probability. */
        public CountInterval interval(double levelFraction) {
            return CountInterval.of(good, levelFraction);
        }
    }

    /**
     * A station that may limit the line.
     *
     * @param fraction replications in which it was named, alone or beside one or two others, 0..1
     */
    public record Likely(String element, double fraction) {}

    /** The end of the shift. */
    public Point end() {
        return points.get(points.size() - 1);
    }
}

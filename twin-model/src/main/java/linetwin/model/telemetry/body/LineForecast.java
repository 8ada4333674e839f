package linetwin.model.telemetry.body;

import java.time.Instant;
import java.util.List;
import linetwin.model.value.Text;

/**
 * What a line is expected to have made at some times to come, as its twin foretells it.
 *
 * @param scenario by which it was foretold
 * @param fingerprint of that line with all its values; another one is another model
 * @param seed of all random numbers
 * @param replications how often the line was let go on from its present
 * @param countedFrom since when vehicles are counted: the begin of the shift
 * @param good good vehicles since then
 * @param planned vehicles that were planned since then
 * @param points in order of time, one or more; the last is the end of the shift
 * @param bottlenecks stations that limit the line until then, the likeliest first
 * @param listened replications that were looked at for bottlenecks
 * @param remarks what whoever reads the figures should know
 */
public record LineForecast(
        String scenario,
        String fingerprint,
        long seed,
        int replications,
        Instant countedFrom,
        double good,
        double planned,
        List<Point> points,
        List<Likely> bottlenecks,
        int listened,
        List<Text> remarks) {
    public LineForecast {
        points = List.copyOf(points);
        bottlenecks = List.copyOf(bottlenecks);
        remarks = List.copyOf(remarks);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a forecast has no points; must have one or more");
        }
    }

    /** The end of the shift. */
    public Point end() {
        return points.get(points.size() - 1);
    }

    /**
     * What is expected at a time.
     *
     * @param median good vehicles by then: as many are as likely to be more as to be less
     * @param intervals prediction intervals, the narrowest first
     * @param planned vehicles planned by then
     * @param planFraction probability that as many good vehicles as planned are made, 0..1
     */
    public record Point(Instant at, double median, List<Interval> intervals, double planned, double planFraction) {
        public Point {
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * The vehicles between which the outcome lies, both included, with a probability.
     *
     * @param levelFraction the probability, 0..1
     */
    public record Interval(double levelFraction, double lower, double upper) {}

    /**
     * A station that may limit the line.
     *
     * @param fraction replications in which it was named, 0..1
     */
    public record Likely(String element, double fraction) {}
}

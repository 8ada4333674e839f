package linetwin.sim.learn.counterfactual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.line.Departure;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.stats.Tally;

/**
 * Lets a line go on from a present many times, each time as it was and as it would have been, under common random numbers, so that what
 * they differ in is due to the cause (Law, Simulation Modeling and Analysis, 5th ed., section 11.2).
 *
 * @param replications two or more
 */
public record CostStudy(
        LinePresent present, Instant until, long seed, int replications, LocalReplicationRunner runner) {
    /** Enough that the mean is known to a fifteenth of the spread of a day. */
    public static final int REPLICATIONS = 200;

    /**
     * A line, and the stops that happen on it at their times whatever else does.
     *
     * @param stops in order of time, none before the present
     */
    public record Course(Line line, List<ActualStop> stops) {
        public Course {
            stops = List.copyOf(stops);
        }
    }

    /**
     * What it costs that the line took one course and not the other.
     *
     * @param onDone is told of each replication that is done, on any thread
     * @throws linetwin.sim.line.PresentMismatchException if the present is that of another line
     */
    public Cost cost(Course actual, Course instead, Runnable onDone) {
        Departure departure = Departure.of(actual.line(), present);
        Departure other = Departure.of(instead.line(), present);
        List<double[]> made = runner.map(replications, number -> {
            RunSeed numbers = new RunSeed(seed, number);
            double[] pair = {good(departure, actual, numbers), good(other, instead, numbers)};
            onDone.run();
            return pair;
        });
        Tally with = new Tally();
        Tally cost = new Tally();
        for (double[] pair : made) {
            with.add(pair[0]);
            cost.add(pair[1] - pair[0]);
        }
        return new Cost(present.at(), until, with, cost, seed);
    }

    private double good(Departure departure, Course course, RunSeed numbers) {
        LineRun run = LineRun.startAt(departure, numbers);
        LineTotals begin = totals(run);
        for (ActualStop stop : course.stops()) {
            runUntil(run, stop.begin());
            run.interventions().replaceFault(stop.station(), stop.stop(), stop.length());
        }
        runUntil(run, until);
        return (double) new LineSpan(begin, totals(run)).output().good();
    }

    private LineTotals totals(LineRun run) {
        return LineTotals.read(present.line(), run.simTime(), run::report);
    }

    private static void runUntil(LineRun run, Instant time) {
        long ticks = Duration.between(run.simTime(), time).toNanos() / 1_000;
        run.runUntil(run.now() + Math.max(0, ticks));
    }
}

package linetwin.sim.validation;

import java.time.Duration;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.Tally;
import linetwin.sim.validation.CheckedValue.Estimate;

/** Numbers of items that left a line by a time: from its start, and their fluctuation in the long run. */
final class OutputCounts {
    private static final double RELATIVE_STANDARD_ERROR = 0.002;
    /** Of a variance, which needs far more replications than a mean. */
    private static final double RELATIVE_STANDARD_ERROR_OF_A_VARIANCE = 0.025;

    private static final int RUNS_AT_A_TIME = 1_000;

    private final Scenario scenario;
    private final ReplicationRunner runner;
    private final Watch watch;

    OutputCounts(Scenario scenario, ReplicationRunner runner, Watch watch) {
        this.scenario = scenario;
        this.runner = runner;
        this.watch = watch;
    }

    /** Runs as many replications as the precision needs, and at most as many as the file allows. */
    CheckedValue checkMean(Expectation expected) {
        RunPlan plan = scenario.runPlan();
        Duration after = expected.after().orElseThrow();
        Tally counts = new Tally();
        for (long seed = plan.seed(); counts.count() < plan.replications() && !isPrecise(counts); seed++) {
            new Experiment(scenario.line(), seed, RUNS_AT_A_TIME, Duration.ZERO, after)
                    .run(runner, watch)
                    .sample(LineFigure.GOOD.figure())
                    .values()
                    .forEach(counts::add);
        }
        return new CheckedValue(
                scenario,
                expected,
                new Estimate(counts.count(), counts.mean(), counts.standardError()),
                RELATIVE_STANDARD_ERROR * expected.value());
    }

    private static boolean isPrecise(Tally counts) {
        return counts.count() > 0 && counts.standardError() <= RELATIVE_STANDARD_ERROR * counts.mean();
    }

    /** The standard error of a variance of n normal values is √(2/(n−1)) of it. */
    CheckedValue checkVarianceRate(Expectation expected) {
        RunPlan plan = scenario.runPlan();
        Tally counts = Experiment.of(scenario.line(), plan)
                .run(runner, watch)
                .sample(LineFigure.GOOD.figure())
                .tally();
        double rate = counts.variance() / plan.duration().toSeconds();
        return new CheckedValue(
                scenario,
                expected,
                new Estimate(counts.count(), rate, rate * Math.sqrt(2.0 / (counts.count() - 1))),
                RELATIVE_STANDARD_ERROR_OF_A_VARIANCE * expected.value());
    }
}

package linetwin.sim.experiment;

import java.time.Duration;
import java.util.stream.IntStream;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineTotals;
import linetwin.model.telemetry.LineDescription;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.RunSeed;
import linetwin.sim.stats.WarmUp;

/**
 * How long a line takes to settle after its start, by MSER-5 on its output, averaged over a few runs (after Welch, so that
 * the start-up stands out against the noise of one run).
 *
 * @param needed simulated time that a warm-up should last at least
 * @param isSettled false if the output still drifts at the middle of the runs: run longer
 */
public record WarmUpStudy(Duration needed, boolean isSettled) {
    private static final int RUNS = 5;
    private static final int POINTS = 500;

    /** Studies the whole time of an experiment, its own warm-up included. */
    public static WarmUpStudy of(Experiment experiment) {
        Duration step = experiment.warmUp().plus(experiment.duration()).dividedBy(POINTS);
        double[] output = new double[POINTS];
        for (int replication = 0; replication < RUNS; replication++) {
            addOutput(output, step, LineRun.start(experiment.line(), new RunSeed(experiment.seed(), replication)));
        }
        WarmUp warmUp = WarmUp.byMser5(output);
        return new WarmUpStudy(step.multipliedBy(warmUp.observationsToDelete()), warmUp.isSettled());
    }

    private static void addOutput(double[] output, Duration step, LineRun run) {
        LineDescription description = run.description(null);
        LineTotals start = LineTotals.atStart(description);
        long[] completed = IntStream.rangeClosed(1, POINTS)
                .mapToLong(point -> {
                    run.runUntil(step.toNanos() / 1_000 * point);
                    LineTotals now = LineTotals.read(description, run.simTime(), run::report);
                    return LineKpis.between(start, now).output().completed();
                })
                .toArray();
        for (int point = 0; point < POINTS; point++) {
            output[point] += completed[point] - (point == 0 ? 0 : completed[point - 1]);
        }
    }
}

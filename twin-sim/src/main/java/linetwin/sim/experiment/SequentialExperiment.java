package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.RelativePrecision;

/**
 * An experiment that adds replications, {@value #STEP} at a time, until a figure is as precise as was asked for (the
 * sequential procedure of Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1).
 *
 * @param first the replications to begin with: 10 or more, or the spread is not known well enough to stop by
 * @param figure that is to be precise
 * @param mostReplications at which it stops in any case
 */
public record SequentialExperiment(
        Experiment first, LineFigure figure, RelativePrecision precision, int mostReplications) {
    static final int STEP = 10;

    public SequentialExperiment {
        if (mostReplications < first.replications()) {
            throw new IllegalArgumentException(
                    "at most " + mostReplications + " replications are fewer than the first " + first.replications());
        }
    }

    /**
     * Runs until the precision is reached, the replications are used up, or the watch stops it.
     *
     * @throws InterruptedExperimentException if the watch stops it before two replications are finished
     * @throws MissingFigureException if a replication has no value of the figure
     */
    public ExperimentResult run(ReplicationRunner runner, Watch watch) {
        List<ReplicationResult> replications = new ArrayList<>();
        int wanted = first.replications();
        while (true) {
            replications.addAll(
                    runner.runAll(first.jobs(replications.size(), wanted, ReplicationJob.Detail.FIGURES), watch));
            ExperimentResult result = new ExperimentResult(first.withReplications(wanted), replications);
            if (isReached(result) || result.isInterrupted() || wanted == mostReplications) {
                return result;
            }
            wanted = Math.min(mostReplications, wanted + STEP);
        }
    }

    public boolean isReached(ExperimentResult result) {
        return precision.isMetBy(estimate(result));
    }

    /** The figure as the replications so far have it. */
    public ConfidenceInterval estimate(ExperimentResult result) {
        if (!result.has(figure.figure())) {
            throw new MissingFigureException(figure, first.line().name());
        }
        return result.estimate(figure.figure());
    }
}

package linetwin.sim.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.model.line.Line;
import linetwin.sim.experiment.ReplicationJob.Detail;
import linetwin.sim.line.SavedRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.RunPlan;

/**
 * Independent replications of a line, each measured after a warm-up (replication and deletion).
 *
 * @param seed replication i of two experiments with one seed uses the same random streams (common random numbers)
 * @param replications 2 or more: an interval needs a spread
 * @param warmUp simulated time that each replication deletes at its start
 * @param duration simulated time that each replication measures
 * @param present from which all replications go on; empty if they begin with an empty line
 */
public record Experiment(
        Line line, long seed, int replications, Duration warmUp, Duration duration, Optional<SavedRun> present) {
    public Experiment {
        if (replications < 2) {
            throw new IllegalArgumentException("replications is " + replications + "; must be 2 or more");
        }
    }

    /** One whose replications begin with an empty line. */
    public Experiment(Line line, long seed, int replications, Duration warmUp, Duration duration) {
        this(line, seed, replications, warmUp, duration, Optional.empty());
    }

    public static Experiment of(Line line, RunPlan plan) {
        return new Experiment(line, plan.seed(), plan.replications(), plan.warmUp(), plan.duration());
    }

    /** The same with another number of replications. */
    public Experiment withReplications(int other) {
        return new Experiment(line, seed, other, warmUp, duration, present);
    }

    /**
     * The same, but each replication goes on from the present of a run, with random numbers of its own. It can't be run with
     * a line that consists of other parts than the run's.
     */
    public Experiment goingOnFrom(SavedRun run) {
        return new Experiment(line, seed, replications, warmUp, duration, Optional.of(run));
    }

    /**
     * Runs all replications.
     *
     * @throws InterruptedExperimentException if the watch stops them before two are finished
     */
    public ExperimentResult run(ReplicationRunner runner, Watch watch) {
        return new ExperimentResult(this, runner.runAll(jobs(0, replications, Detail.FIGURES), watch));
    }

    /** The replications of the given numbers. */
    public List<ReplicationJob> jobs(int from, int until, Detail detail) {
        return IntStream.range(from, until)
                .mapToObj(replication ->
                        new ReplicationJob(line, new RunSeed(seed, replication), warmUp, duration, detail, present))
                .toList();
    }
}

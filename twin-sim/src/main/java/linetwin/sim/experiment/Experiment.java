package linetwin.sim.experiment;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.line.Line;
import linetwin.sim.line.RunSeed;

/**
 * Independent replications of a line, each measured after a warm-up (replication and deletion).
 *
 * @param seed replication i of two experiments with one seed uses the same random streams (common random numbers)
 * @param replications 2 or more: an interval needs a spread
 * @param warmUp simulated time that each replication deletes at its start
 * @param duration simulated time that each replication measures
 */
public record Experiment(Line line, long seed, int replications, Duration warmUp, Duration duration) {
    public Experiment {
        if (replications < 2) {
            throw new IllegalArgumentException("replications is " + replications + "; must be 2 or more");
        }
    }

    public ExperimentResult run(ReplicationRunner runner, Runnable onReplicationDone) {
        return new ExperimentResult(this, runner.runAll(jobs(), onReplicationDone));
    }

    private List<ReplicationJob> jobs() {
        return IntStream.range(0, replications)
                .mapToObj(replication -> new ReplicationJob(line, new RunSeed(seed, replication), warmUp, duration))
                .toList();
    }
}

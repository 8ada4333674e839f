package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Several experiments replication by replication, so that they stay comparable if they are interrupted. */
public final class SideBySide {
    private SideBySide() {}

    /** The results in the order of the experiments, all with the same number of replications. */
    public static List<ExperimentResult> run(
            List<Experiment> experiments, ReplicationJob.Detail detail, ReplicationRunner runner, Watch watch) {
        return runInRounds(experiments, detail, experiments.get(0).replications(), soFar -> {}, runner, watch);
    }

    /** The same in rounds of a few replications; the results so far are told between two rounds. */
    static List<ExperimentResult> runInRounds(
            List<Experiment> experiments,
            ReplicationJob.Detail detail,
            int round,
            Consumer<List<ExperimentResult>> soFar,
            ReplicationRunner runner,
            Watch watch) {
        List<ReplicationResult> finished = new ArrayList<>();
        int replications = experiments.get(0).replications();
        for (int from = 0; from < replications && !watch.isStopped(); from += round) {
            int until = Math.min(replications, from + round);
            finished.addAll(runner.runAll(jobs(experiments, from, until, detail), watch));
            if (finished.size() >= 2 * experiments.size() && until < replications) {
                soFar.accept(sorted(experiments, finished));
            }
        }
        return sorted(experiments, finished);
    }

    private static List<ReplicationJob> jobs(
            List<Experiment> experiments, int from, int until, ReplicationJob.Detail detail) {
        List<ReplicationJob> jobs = new ArrayList<>();
        for (int replication = from; replication < until; replication++) {
            for (Experiment experiment : experiments) {
                jobs.addAll(experiment.jobs(replication, replication + 1, detail));
            }
        }
        return jobs;
    }

    /** A replication that not every experiment finished does not count. */
    private static List<ExperimentResult> sorted(List<Experiment> experiments, List<ReplicationResult> finished) {
        int width = experiments.size();
        List<ExperimentResult> results = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<ReplicationResult> own = new ArrayList<>();
            for (int replication = 0; replication < finished.size() / width; replication++) {
                own.add(finished.get(replication * width + i));
            }
            results.add(new ExperimentResult(experiments.get(i), own));
        }
        return results;
    }
}

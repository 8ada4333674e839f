package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.List;

/** Several experiments replication by replication, so that they stay comparable if they are interrupted. */
final class SideBySide {
    private SideBySide() {}

    /** The results in the order of the experiments, all with the same number of replications. */
    static List<ExperimentResult> run(
            List<Experiment> experiments, ReplicationJob.Detail detail, ReplicationRunner runner, Watch watch) {
        List<ReplicationJob> jobs = new ArrayList<>();
        int replications = experiments.get(0).replications();
        for (int replication = 0; replication < replications; replication++) {
            for (Experiment experiment : experiments) {
                jobs.addAll(experiment.jobs(replication, replication + 1, detail));
            }
        }
        return sorted(experiments, runner.runAll(jobs, watch));
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

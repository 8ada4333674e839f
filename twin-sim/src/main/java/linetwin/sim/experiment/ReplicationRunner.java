package linetwin.sim.experiment;

import java.util.List;

/**
 * The place where replications run: this process today, other machines perhaps tomorrow.
 *
 * <p>A result depends on its job alone, so that every runner gives the same results, however many work side by side.
 */
public interface ReplicationRunner {
    /**
     * Runs all jobs and returns their results in the order of the jobs.
     *
     * <p>If the watch stops them, the list is shorter: it ends before the first job that was not run, so that what is
     * left is what a shorter experiment would have given.
     */
    List<ReplicationResult> runAll(List<ReplicationJob> jobs, Watch watch);
}

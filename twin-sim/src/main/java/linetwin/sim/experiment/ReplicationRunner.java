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
     * @param onDone called after each finished replication, on any thread
     */
    List<ReplicationResult> runAll(List<ReplicationJob> jobs, Runnable onDone);
}

package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that several threads work off together. They are handed out in their order; whenever the batch ends early, the
 * results are those of the first jobs, and none between them is missing.
 */
final class ReplicationBatch {
    private final List<ReplicationJob> jobs;
    private final Watch watch;
    private final @Nullable ReplicationResult[] results;
    private int begun;
    private int failed = Integer.MAX_VALUE;
    private @Nullable RuntimeException failure;

    ReplicationBatch(List<ReplicationJob> jobs, Watch watch) {
        this.jobs = jobs;
        this.watch = watch;
        this.results = new ReplicationResult[jobs.size()];
    }

    /** Runs jobs until there are no more, the watch stops them, or one has failed. */
    void work() {
        for (int job = next(); job < jobs.size(); job = next()) {
            try {
                finish(job, Replication.run(jobs.get(job), watch));
                watch.onDone();
            } catch (CancellationException e) {
                return;
            } catch (RuntimeException e) {
                fail(job, e);
            }
        }
    }

    /**
     * The results of the jobs that were run, in their order.
     *
     * @throws DeadlockException if the first that failed did because its line locked up
     * @throws IllegalStateException if the first that failed did otherwise
     */
    synchronized List<ReplicationResult> results() {
        if (failure instanceof DeadlockException deadlock) {
            throw deadlock.after(finished(failed));
        }
        if (failure != null) {
            throw new IllegalStateException("replication " + failed + " failed: " + failure.getMessage(), failure);
        }
        return finished(jobs.size());
    }

    /** Up to the first that was given up: those behind it came through since they were quick, and would mislead. */
    private List<ReplicationResult> finished(int until) {
        List<ReplicationResult> done = new ArrayList<>();
        for (int job = 0; job < until; job++) {
            ReplicationResult result = results[job];
            if (result == null) {
                break;
            }
            done.add(result);
        }
        return done;
    }

    private synchronized int next() {
        boolean isOver = failure != null || begun == jobs.size() || watch.isStopped();
        return isOver ? jobs.size() : begun++;
    }

    private synchronized void finish(int job, ReplicationResult result) {
        results[job] = result;
    }

    private synchronized void fail(int job, RuntimeException cause) {
        if (job < failed) {
            failed = job;
            failure = cause;
        }
    }
}

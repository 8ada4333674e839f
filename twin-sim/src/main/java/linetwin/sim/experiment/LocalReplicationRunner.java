package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs replications in this process, on a fixed number of threads that live as long as one call. */
public final class LocalReplicationRunner implements ReplicationRunner {
    private final int threads;

    public LocalReplicationRunner(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; must be 1 or more");
        }
        this.threads = threads;
    }

    /** One thread for each processor that this machine lends to the program. */
    public static LocalReplicationRunner onAllProcessors() {
        return new LocalReplicationRunner(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public List<ReplicationResult> runAll(List<ReplicationJob> jobs, Watch watch) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, LocalReplicationRunner::newThread);
        try {
            return collect(submit(jobs, watch, pool));
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Future<Optional<ReplicationResult>>> submit(
            List<ReplicationJob> jobs, Watch watch, ExecutorService pool) {
        List<Future<Optional<ReplicationResult>>> pending = new ArrayList<>();
        for (ReplicationJob job : jobs) {
            pending.add(pool.submit(() -> watch.isStopped() ? Optional.empty() : Optional.of(run(job, watch))));
        }
        return pending;
    }

    private static ReplicationResult run(ReplicationJob job, Watch watch) {
        ReplicationResult result = Replication.run(job);
        watch.onDone();
        return result;
    }

    private static List<ReplicationResult> collect(List<Future<Optional<ReplicationResult>>> pending) {
        List<ReplicationResult> results = new ArrayList<>();
        try {
            for (Future<Optional<ReplicationResult>> next : pending) {
                Optional<ReplicationResult> result = next.get();
                if (result.isEmpty()) {
                    return results;
                }
                results.add(result.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted after " + results.size() + " replications");
        } catch (ExecutionException e) {
            throw new IllegalStateException("replication " + results.size() + " failed", e.getCause());
        }
        return results;
    }

    /** Daemons, so that a replication that is no longer wanted does not keep the program alive. */
    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "replication");
        thread.setDaemon(true);
        return thread;
    }
}

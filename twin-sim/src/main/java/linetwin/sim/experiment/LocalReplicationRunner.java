package linetwin.sim.experiment;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs replications in this process, on threads that live as long as one call, no more than there are replications. */
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
        ReplicationBatch batch = new ReplicationBatch(jobs, watch);
        int workers = Math.max(1, Math.min(threads, jobs.size()));
        ExecutorService pool = Executors.newFixedThreadPool(workers, LocalReplicationRunner::newThread);
        try {
            for (Future<?> worker : pool.invokeAll(Collections.nCopies(workers, Executors.callable(batch::work)))) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted among " + jobs.size() + " replications");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the replications could not be run", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return batch.results();
    }

    /** Daemons, so that a replication that is no longer wanted does not keep the program alive. */
    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "replication");
        thread.setDaemon(true);
        return thread;
    }
}

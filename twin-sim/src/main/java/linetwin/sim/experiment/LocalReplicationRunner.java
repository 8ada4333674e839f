package linetwin.sim.experiment;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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
        work(jobs.size(), batch::work);
        return batch.results();
    }

    /**
     * What a function gives for each number of a replication from 0 on, in their order. It is called on several threads. Of a
     * caller that is interrupted, no further replication is begun.
     *
     * @throws CancellationException if the caller is interrupted
     * @throws RuntimeException what the function throws for one of them
     */
    public <T> List<T> map(int replications, IntFunction<T> replication) {
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(replications);
        AtomicInteger begun = new AtomicInteger();
        work(replications, () -> {
            while (!Thread.currentThread().isInterrupted()) {
                int number = begun.getAndIncrement();
                if (number >= replications) {
                    return;
                }
                results.set(number, replication.apply(number));
            }
        });
        return IntStream.range(0, replications).mapToObj(results::get).toList();
    }

    /** Lets several threads work off some replications together. */
    private void work(int replications, Runnable worker) {
        int workers = Math.max(1, Math.min(threads, replications));
        ExecutorService pool = Executors.newFixedThreadPool(workers, LocalReplicationRunner::newThread);
        try {
            for (Future<?> each : pool.invokeAll(Collections.nCopies(workers, Executors.callable(worker)))) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted among " + replications + " replications");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the replications could not be run", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Daemons, so that a replication that is no longer wanted does not keep the program alive. */
    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "replication");
        thread.setDaemon(true);
        return thread;
    }
}

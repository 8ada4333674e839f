package linetwin.link.mqtt.session;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread that does tasks in order; a task that fails is logged and the next ones go on. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LAST_TASK_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;

    Worker(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // what comes in after the end, such as a late acknowledgement, has nothing left to do
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    void run(Runnable task) {
        executor.execute(logged(task));
    }

    void runAfter(Runnable task, Duration wait) {
        var unused = executor.schedule(logged(task), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void repeat(Runnable task, Duration interval) {
        var unused = executor.scheduleWithFixedDelay(
                logged(task), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable logged(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A task failed", e);
            }
        };
    }

    /** Waits for the tasks that are due. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_TASK_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

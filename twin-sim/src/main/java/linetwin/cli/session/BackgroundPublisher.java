package linetwin.cli.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import linetwin.link.mqtt.wire.MqttSettings;

/**
 * A performance on a thread of its own, so that the window opens at once, even while the efficiency of the baseline is
 * still being measured.
 */
public final class BackgroundPublisher implements AutoCloseable {
    private final CompletableFuture<Performance> prepared = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;

    /**
     * Begins at once.
     *
     * @param onEnd is called when the performance has ended, whatever ended it
     */
    public BackgroundPublisher(Supplier<Performance> preparation, MqttSettings broker, Runnable onEnd) {
        thread = new Thread(() -> perform(preparation, broker, onEnd), "line");
        thread.setDaemon(true);
        thread.start();
    }

    private void perform(Supplier<Performance> preparation, MqttSettings broker, Runnable onEnd) {
        try {
            Performance performance = preparation.get();
            prepared.complete(performance);
            performance.publishTo(broker, message -> {}, Farewell.brief(broker.broker()));
            ended.complete(null);
        } catch (InterruptedException | CancellationException e) { // given up before it began
            ended.complete(null);
        } catch (RuntimeException e) { // reaches the thread of the command by stopAndCheck
            prepared.completeExceptionally(e);
            ended.completeExceptionally(e);
        } finally {
            onEnd.run();
        }
    }

    /** Ends the performance, waits until it has said goodbye, and throws what went wrong in it. */
    public void stopAndCheck() throws ExecutionException, InterruptedException {
        close();
        ended.get();
    }

    /** Ends the performance; one that has not begun is given up. */
    @Override
    public void close() {
        if (prepared.isDone() && !prepared.isCompletedExceptionally()) {
            prepared.join().stop();
        } else {
            thread.interrupt();
        }
    }
}

package linetwin.cli.session;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Passes Ctrl-C on to a running command, and holds the end of the program back until the command has said goodbye to whom
 * it talked with. In force until closed.
 */
public final class StopSignal implements AutoCloseable {
    private static final long LONGEST_GOODBYE_SECONDS = 8;

    private final CountDownLatch received = new CountDownLatch(1);
    private final CountDownLatch obeyed = new CountDownLatch(1);
    private final Thread onShutdown = new Thread(this::receive, "stop-signal");
    private volatile boolean isShuttingDown;
    private volatile Runnable stop = () -> {};

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(onShutdown);
    }

    /** Does a command to its last word, with the end of the program held back also between its parts. */
    public static int holdUntilSaid(Callable<Integer> command) throws Exception {
        StopSignal signal = new StopSignal();
        try {
            return command.call();
        } finally {
            signal.close();
        }
    }

    /** Says what ends the command. */
    public void stopBy(Runnable newStop) {
        stop = newStop;
    }

    public boolean isReceived() {
        return received.getCount() == 0;
    }

    /** Returns when the signal came, or when the thread is interrupted, which asks for the same. */
    public void await() {
        try {
            received.await();
        } catch (InterruptedException e) {
            received.countDown();
        }
    }

    private void receive() {
        isShuttingDown = true;
        received.countDown();
        stop.run();
        try {
            obeyed.await(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        obeyed.countDown();
        if (!isShuttingDown) {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        }
    }
}

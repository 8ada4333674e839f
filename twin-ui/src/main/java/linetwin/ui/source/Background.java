package linetwin.ui.source;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work of one kind that goes on beside the screen, such as connecting or reading a file. What comes of it is told on the thread
 * of the screen, unless other work of the kind was begun meanwhile. Belongs to that thread.
 */
public final class Background {
    private final Executor screen;
    private long begun;
    private boolean isUnderWay;
    private Thread worker = new Thread();

    /**
     * No work yet.
     *
     * @param screen does what it is given on the thread of the screen, one after the other
     */
    public Background(Executor screen) {
        this.screen = screen;
    }

    /** Begins work on a thread of its own; what was begun before is not told any more. */
    public <T> void begin(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        forget();
        isUnderWay = true;
        long number = begun;
        Thread thread = new Thread(
                () -> {
                    Runnable telling = outcome(work, onResult, onFailure);
                    screen.execute(() -> tell(number, telling));
                },
                "beside-the-screen");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    private static <T> Runnable outcome(Callable<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        try {
            T result = work.call();
            return () -> onResult.accept(result);
        } catch (Exception e) { // whatever it is, the screen has words for it
            return () -> onFailure.accept(e);
        }
    }

    private void tell(long number, Runnable telling) {
        if (number == begun) {
            isUnderWay = false;
            telling.run();
        }
    }

    /** What is under way is not told any more. */
    public void forget() {
        begun++;
        isUnderWay = false;
    }

    /** What is under way is not told any more, and interrupted. */
    public void cancel() {
        if (isUnderWay) {
            worker.interrupt();
        }
        forget();
    }

    /** Whether there is an outcome still to be told. */
    public boolean isUnderWay() {
        return isUnderWay;
    }
}

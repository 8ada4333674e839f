package linetwin.ui.source;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Work that goes on beside the screen, such as connecting or reading a file. The screen asks now and then whether it is
 * done, so that no thread ever has to reach into the screen.
 */
public final class Pending<T> {
    private final CompletableFuture<T> outcome;
    private boolean isTold;

    private Pending(CompletableFuture<T> outcome) {
        this.outcome = outcome;
    }

    /** Begins the work on a thread of its own. */
    public static <T> Pending<T> begin(Callable<T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(outcome, work), "beside-the-screen");
        thread.setDaemon(true);
        thread.start();
        return new Pending<>(outcome);
    }

    private static <T> void complete(CompletableFuture<T> outcome, Callable<T> work) {
        try {
            outcome.complete(work.call());
        } catch (Exception e) { // reaches the screen by tell()
            outcome.completeExceptionally(e);
        }
    }

    /** Tells the outcome once it is there; after that, and before that, nothing. Returns whether it was told now. */
    public boolean tell(Consumer<T> onResult, Consumer<Throwable> onFailure) {
        if (isTold || !outcome.isDone()) {
            return false;
        }
        isTold = true;
        try {
            onResult.accept(outcome.join());
        } catch (CompletionException e) {
            onFailure.accept(e.getCause());
        }
        return true;
    }
}

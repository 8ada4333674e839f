package linetwin.cli.session;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import linetwin.link.mqtt.session.Confirmation;

/**
 * The end of a publication: waits until the broker has confirmed everything, as long as it confirms anything and so much longer
 * as is wished, and says how far that is. After Ctrl-C it waits no longer than a program that is asked to end may. Belongs to
 * one thread.
 */
public final class Farewell {
    /** Unless something else is wished. */
    static final Duration USUAL_PATIENCE = Duration.ofMinutes(1);

    /** Less than {@link StopSignal} holds the end of the program back. */
    private static final Duration AFTER_STOP = Duration.ofSeconds(6);

    private static final long LOOK_MILLIS = 50;
    private static final Duration FIRST_WORD = Duration.ofSeconds(1);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    private final URI broker;
    private final Duration patience;
    private final PrintWriter messages;

    /**
     * A farewell that has not begun.
     *
     * @param patience how long it waits for a broker that confirms nothing
     */
    Farewell(URI broker, Duration patience, PrintWriter messages) {
        this.broker = broker;
        this.patience = patience;
        this.messages = messages;
    }

    /** One that holds nobody up for long and says nothing, for a line that only shows something to somebody who leaves. */
    static Farewell brief(URI broker) {
        return new Farewell(broker, Duration.ofSeconds(2), new PrintWriter(Writer.nullWriter()));
    }

    /** Waits, and says whether everything was confirmed; if not, also how much was not. */
    public boolean take(Supplier<Confirmation> state, BooleanSupplier isStopped) throws InterruptedException {
        boolean wasStopped = isStopped.getAsBoolean();
        long begin = System.nanoTime();
        long moved = begin;
        long said = begin - BETWEEN_WORDS.toNanos() + FIRST_WORD.toNanos();
        Confirmation now = state.get();
        long fewest = now.missing();
        while (!now.isComplete() && isWorthWaiting(wasStopped, isStopped, begin, moved)) {
            long time = System.nanoTime();
            if (time - said >= BETWEEN_WORDS.toNanos()) {
                said = time;
                say("Waiting for the broker: " + now.confirmed() + " of " + now.all() + " messages are confirmed.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            now = state.get();
            if (now.missing() < fewest) {
                fewest = now.missing();
                moved = System.nanoTime();
            }
        }
        tell(now, !wasStopped && isStopped.getAsBoolean());
        return now.isComplete();
    }

    private boolean isWorthWaiting(boolean wasStopped, BooleanSupplier isStopped, long begin, long moved) {
        long now = System.nanoTime();
        if (wasStopped) {
            return now - begin < Math.min(AFTER_STOP.toNanos(), patience.toNanos());
        }
        return !isStopped.getAsBoolean() && now - moved < patience.toNanos();
    }

    private void tell(Confirmation end, boolean isGivenUp) {
        if (!end.isComplete()) {
            say("linetwin: " + end.missing() + " of " + end.all() + " messages were not confirmed by the broker "
                    + broker
                    + ".\n"
                    + (isGivenUp
                            ? "Ctrl-C ended the wait for it."
                            : "Maybe it is away, or too slow; --wait gives it longer."));
        }
    }

    private void say(String sentence) {
        messages.println(sentence);
        messages.flush();
    }
}

package linetwin.cli.notice;

import java.util.function.BiConsumer;

/** Messages of a line that could not be used before they became telemetry, and so never reach who listens to that. */
@FunctionalInterface
public interface Refusals {
    /** There are none. */
    Refusals NONE = listener -> {};

    /**
     * Lets somebody hear of them from now on, on any thread, and of the first of those that came before.
     *
     * @param listener takes the topic and the reason
     */
    void heardBy(BiConsumer<String, String> listener);
}

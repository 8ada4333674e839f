package linetwin.store.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop in a store.
 *
 * @param id within the store
 * @param acknowledged absent until somebody has
 */
public record KeptStop(long id, Stop stop, @Nullable Acknowledgement acknowledged) {
    /**
     * Somebody has seen it.
     *
     * @param at by the clock of that machine
     * @param by the name of the user there
     */
    public record Acknowledgement(Instant at, String by) {}
}

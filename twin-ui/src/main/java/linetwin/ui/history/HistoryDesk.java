package linetwin.ui.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linetwin.model.value.Text;
import linetwin.store.history.KeptReading;
import linetwin.store.history.KeptRun;
import linetwin.store.review.Review;

/** Where the history of the window is kept, and what can be done with it. */
public interface HistoryDesk {
    /** No history at all. */
    HistoryDesk NONE = new HistoryDesk() {};

    /** The store; empty if there is no place for one. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** Where the reports of shifts are written; empty if there is no place for them. */
    default Optional<Path> reports() {
        return Optional.empty();
    }

    /** Why nothing is kept now though it should be; empty if all is well. */
    default Optional<Text> trouble() {
        return Optional.empty();
    }

    /** A reading of a run up to now, which is not kept yet; empty if that run is not heard. */
    default Optional<KeptReading> present(KeptRun run) {
        return Optional.empty();
    }

    /** Changes whenever something was kept. */
    default long version() {
        return 0;
    }

    default boolean isKeeping() {
        return false;
    }

    /** Begins or ends to keep it. */
    default void keep(boolean isWanted) {}

    default boolean isReporting() {
        return false;
    }

    /** Begins or ends to write a report at the end of each shift. */
    default void report(boolean isWanted) {}

    /** Whether stops can be acknowledged now: by who keeps the history. */
    default boolean canAcknowledge() {
        return false;
    }

    /** The user has seen these stops. */
    default void acknowledge(List<Long> stops) {}

    /** A review as a page. */
    default String page(Review review) {
        return "";
    }
}

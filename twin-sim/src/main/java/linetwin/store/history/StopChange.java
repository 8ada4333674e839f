package linetwin.store.history;

import java.util.List;

/**
 * What has become known of stops since the last time.
 *
 * @param gone that there were none, as messages told which came late
 * @param told that they are or were, each in the place of one of the same element and begin
 */
public record StopChange(List<Stop> gone, List<Stop> told) {
    public StopChange {
        gone = List.copyOf(gone);
        told = List.copyOf(told);
    }
}

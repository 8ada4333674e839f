package linetwin.store.genealogy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import linetwin.store.history.Cut;

/** A reading of which only the time matters. */
final class HeardCut {
    private HeardCut() {}

    static Cut at(Instant time) {
        return new Cut(time, Set.of(), true, 0, null, null, List.of());
    }
}

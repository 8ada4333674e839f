package linetwin.model.line;

import java.util.List;
import java.util.Optional;

/** What a station does to an item and what stops it: cycle, changeover, andon calls and stop modes. */
public record Work(CycleTime cycle, Optional<Setup> setup, Optional<Andon> andon, List<StopMode> stops) {
    public Work {
        stops = List.copyOf(stops);
    }

    /** A work that never stops and needs no changeover. */
    public static Work of(Distribution cycle) {
        return new Work(CycleTime.of(cycle), Optional.empty(), Optional.empty(), List.of());
    }
}

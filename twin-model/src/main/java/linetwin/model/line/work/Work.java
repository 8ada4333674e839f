package linetwin.model.line.work;

import java.util.List;
import java.util.Optional;
import linetwin.model.value.Distribution;

/** What a station does to an item and what stops it: cycle, changeover, andon calls, stop modes and wrong parts; and what power it takes; which robots do it. */
public record Work(
        CycleTime cycle,
        Optional<Setup> setup,
        Optional<Andon> andon,
        List<StopMode> stops,
        Optional<PartCheck> partCheck,
        Optional<Power> power,
        List<RobotGroup> robots) {
    public Work {
        stops = List.copyOf(stops);
        robots = List.copyOf(robots);
    }

    /** A work of which nobody says that robots do it. */
    public Work(
            CycleTime cycle,
            Optional<Setup> setup,
            Optional<Andon> andon,
            List<StopMode> stops,
            Optional<PartCheck> partCheck,
            Optional<Power> power) {
        this(cycle, setup, andon, stops, partCheck, power, List.of());
    }

    /** A work in which no part is taken for another, and whose power is not known. */
    public Work(CycleTime cycle, Optional<Setup> setup, Optional<Andon> andon, List<StopMode> stops) {
        this(cycle, setup, andon, stops, Optional.empty(), Optional.empty());
    }

    /** Whether it takes no time. */
    public boolean isInstant() {
        return cycle.standard().mean().isZero();
    }

    /** A work that never stops and needs no changeover. */
    public static Work of(Distribution cycle) {
        return new Work(CycleTime.of(cycle), Optional.empty(), Optional.empty(), List.of());
    }
}

package linetwin.ui.quality;

import java.util.function.Predicate;
import linetwin.model.kpi.vision.SeenDefect;
import linetwin.model.kpi.vision.SeenDefect.Outcome;

/** Which findings are counted. */
public enum Shown {
    ALL(seen -> true),
    CONFIRMED(seen -> seen.outcome() == Outcome.CONFIRMED),
    FALSE_ALARMS(seen -> seen.outcome() == Outcome.NO_FAULT_FOUND);

    private final Predicate<SeenDefect> which;

    Shown(Predicate<SeenDefect> which) {
        this.which = which;
    }

    Predicate<SeenDefect> which() {
        return which;
    }
}

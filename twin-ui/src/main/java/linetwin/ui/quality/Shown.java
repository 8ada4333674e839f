package linetwin.ui.quality;

import java.util.function.Predicate;
import linetwin.model.kpi.vision.SeenDefect;
import linetwin.model.kpi.vision.SeenDefect.Outcome;

/** Which findings are counted. */
public enum Shown {
    ALL,
    CONFIRMED,
    FALSE_ALARMS;

    Predicate<SeenDefect> which() {
        return switch (this) {
            case ALL -> seen -> true;
            case CONFIRMED -> seen -> seen.outcome() == Outcome.CONFIRMED;
            case FALSE_ALARMS -> seen -> seen.outcome() == Outcome.NO_FAULT_FOUND;
        };
    }
}

package linetwin.model.kpi.vision;

import java.time.Instant;
import java.util.List;
import linetwin.model.kpi.vision.SeenDefect.Outcome;

/**
 * One vehicle before the cameras of an inspection.
 *
 * @param element id of the inspection
 * @param vehicle its number
 * @param seen what the cameras found, and what became of that
 */
public record CameraCheck(Instant at, String element, String vehicle, List<SeenDefect> seen) {
    public CameraCheck {
        seen = List.copyOf(seen);
    }

    /** Whether it found a defect that a repair confirmed. */
    boolean isConfirmed() {
        return has(Outcome.CONFIRMED);
    }

    /** Whether nobody has said yet what of its findings is true. */
    boolean isOpen() {
        return has(Outcome.OPEN) && !isConfirmed();
    }

    /** Whether it was raised for nothing: it has findings, and there was none of these defects. */
    boolean isFalseAlarm() {
        return !seen.isEmpty() && !isConfirmed() && !isOpen();
    }

    private boolean has(Outcome outcome) {
        return seen.stream().anyMatch(one -> one.outcome() == outcome);
    }
}

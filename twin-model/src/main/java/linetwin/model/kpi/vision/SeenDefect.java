package linetwin.model.kpi.vision;

import linetwin.model.telemetry.body.Finding;

/** A finding of a camera and what became of it. */
public record SeenDefect(Finding finding, Outcome outcome) {
    /** What a repair said of a finding. */
    public enum Outcome {
        /** Nothing yet. */
        OPEN,
        /** There was a defect. */
        CONFIRMED,
        /** There was none: a false alarm. */
        NO_FAULT_FOUND
    }

    boolean isAt(String defect, String zone) {
        return finding.defect().equals(defect) && finding.zone().equals(zone);
    }
}

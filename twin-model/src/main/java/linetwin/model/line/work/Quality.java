package linetwin.model.line.work;

import java.util.Optional;
import linetwin.model.line.defect.DefectMix;
import linetwin.model.value.Fractions;

/**
 * What a station does to the quality of a vehicle, in this order: repair, defect, inspection.
 *
 * @param repair probability that an open defect is mended here, 0..1
 * @param defect probability that a defect is made here, 0..1
 * @param classes what the defects are that are made here; without it, the camera that finds one names it
 */
public record Quality(double repair, double defect, Optional<Inspection> inspection, Optional<DefectMix> classes) {
    /** Leaves the quality as it is. */
    public static final Quality NEUTRAL = new Quality(0, 0, Optional.empty());

    public Quality {
        Fractions.require("repair", repair);
        Fractions.require("defect", defect);
    }

    /** One that says nothing of the classes of defects. */
    public Quality(double repair, double defect, Optional<Inspection> inspection) {
        this(repair, defect, inspection, Optional.empty());
    }
}

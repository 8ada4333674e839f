package linetwin.model.line.work;

import java.util.Optional;
import linetwin.model.value.Fractions;

/**
 * What a station does to the quality of a vehicle, in this order: repair, defect, inspection.
 *
 * @param repair probability that an open defect is mended here, 0..1
 * @param defect probability that a defect is made here, 0..1
 */
public record Quality(double repair, double defect, Optional<Inspection> inspection) {
    /** Leaves the quality as it is. */
    public static final Quality NEUTRAL = new Quality(0, 0, Optional.empty());

    public Quality {
        Fractions.require("repair", repair);
        Fractions.require("defect", defect);
    }
}

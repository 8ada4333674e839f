package linetwin.model.line.work;

import java.util.Optional;
import linetwin.model.line.defect.Camera;
import linetwin.model.value.Fractions;

/**
 * A check of each vehicle after its cycle.
 *
 * @param detection probability that a defective vehicle is found, 0..1
 * @param falseAlarm probability that a faultless vehicle is taken for defective, 0..1
 * @param scrap share of the found vehicles that are scrapped, 0..1; the others go to rework
 * @param reworkTo the element that takes vehicles to rework; may be empty only if all found ones are scrapped
 * @param camera tells what was found and where; without one, only the verdict is told
 */
public record Inspection(
        double detection, double falseAlarm, double scrap, Optional<String> reworkTo, Optional<Camera> camera) {
    public Inspection {
        Fractions.require("detection", detection);
        Fractions.require("false alarm", falseAlarm);
        Fractions.require("scrap", scrap);
        if (reworkTo.isEmpty() && scrap < 1) {
            throw new IllegalArgumentException(
                    "an inspection that scraps " + scrap + " of its findings needs a rework route");
        }
    }

    /** One without a camera. */
    public Inspection(double detection, double falseAlarm, double scrap, Optional<String> reworkTo) {
        this(detection, falseAlarm, scrap, reworkTo, Optional.empty());
    }
}

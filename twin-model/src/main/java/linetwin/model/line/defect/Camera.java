package linetwin.model.line.defect;

import linetwin.model.value.Fractions;

/**
 * The cameras of an inspection: they tell of each finding what it is and where. They see the classes that they look for in the zones
 * that they look at; a vehicle with other defects alone is faultless to them.
 *
 * @param count how many there are, 1 or more; the zones are shared out among them
 * @param looksFor the classes and zones that they look for; by its shares false alarms are named, and defects that nobody named
 * @param confidence mean of the confidence of findings that are a defect, 0..1
 * @param falseAlarmConfidence mean of the confidence of those that are none, 0..1
 */
public record Camera(int count, DefectMix looksFor, double confidence, double falseAlarmConfidence) {
    private static final int MOST = 1000;

    /**
     * The sum of the two shapes of the Beta distributions of confidence, of which this and the mean make one: with 20, two of three
     * findings of mean confidence 0.9 are between 0.84 and 0.97. Assumed; makers publish no distribution.
     */
    public static final double CONCENTRATION = 20;

    public Camera {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count of cameras is " + count + "; must be 1 to " + MOST);
        }
        Fractions.require("confidence", confidence);
        Fractions.require("confidence of false alarms", falseAlarmConfidence);
    }

    /** Which of the cameras looks at a zone, 1..{@link #count}. */
    public int numberFor(BodyZone zone) {
        return zone.number() % count + 1;
    }

    /** Whether they see such a defect there. */
    public boolean sees(DefectClass defect, BodyZone zone) {
        return looksFor.classes().containsKey(defect)
                && looksFor.classes().values().stream()
                        .anyMatch(share -> share.zones().containsKey(zone));
    }
}

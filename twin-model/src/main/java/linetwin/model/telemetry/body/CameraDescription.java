package linetwin.model.telemetry.body;

import java.util.List;

/**
 * The cameras of an inspection.
 *
 * @param count how many there are, 1 or more
 * @param classes of defects that they look for
 * @param zones of the body that they look at
 */
public record CameraDescription(int count, List<String> classes, List<String> zones) {
    public CameraDescription {
        if (count < 1) {
            throw new IllegalArgumentException("count is " + count + "; must be 1 or more");
        }
        classes = List.copyOf(classes);
        zones = List.copyOf(zones);
    }

    /** Whether they would see such a defect there. */
    public boolean sees(String defect, String zone) {
        return classes.contains(defect) && zones.contains(zone);
    }
}

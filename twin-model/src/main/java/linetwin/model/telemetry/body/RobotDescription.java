package linetwin.model.telemetry.body;

import linetwin.model.value.Fractions;
import linetwin.model.value.Text;

/**
 * A robot of a station.
 *
 * @param id unique within the station
 * @param tool what it works with, such as {@code spot-gun}
 * @param workFraction share of a cycle in which it moves, 0..1; in the rest it waits for the slowest robot or for the part
 */
public record RobotDescription(String id, Text title, String tool, double workFraction) {
    public RobotDescription {
        Fractions.require("workFraction", workFraction);
    }
}

package linetwin.model.line.work;

import linetwin.model.value.Fractions;

/**
 * How often a stop is one fault at some robots.
 *
 * @param robots name of a group of the station, each robot of which it meets as often, or of one robot
 * @param fraction of the stops of the mode, 0..1
 */
public record FaultShare(String robots, RobotFault fault, double fraction) {
    public FaultShare {
        Fractions.require("share", fraction);
    }
}

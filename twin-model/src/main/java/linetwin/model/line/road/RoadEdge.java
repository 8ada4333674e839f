package linetwin.model.line.road;

import linetwin.model.value.Ids;

/**
 * A stretch of road between two nodes (VDA 5050: edge), on which there is one AGV at a time.
 *
 * @param metres its length
 * @param isOneWay whether it leads from its first node to the other only
 * @param speedLimit in metres per second; infinite without one
 */
public record RoadEdge(String id, String from, String to, double metres, boolean isOneWay, double speedLimit) {
    public RoadEdge {
        Ids.require("edge", id);
        if (!(metres > 0)) {
            throw new IllegalArgumentException("edge '" + id + "' is " + metres + " m long; must be more than 0 m");
        }
        if (!(speedLimit > 0)) {
            throw new IllegalArgumentException(
                    "edge '" + id + "' has a speed of " + speedLimit + " m/s; must be more than 0 m/s");
        }
    }
}

package linetwin.model.line.road;

import java.util.Optional;
import linetwin.model.value.Distribution;

/**
 * What the AGVs of a fleet are like.
 *
 * @param speed without a load, in metres per second
 * @param loadedSpeed with a load
 * @param load time to take a bin on at the store
 * @param unload time to put it down at the dock
 * @param battery empty if it lasts for ever
 * @param breakdown empty if none breaks down
 */
public record Agv(
        double speed,
        double loadedSpeed,
        Distribution load,
        Distribution unload,
        Optional<Battery> battery,
        Optional<Breakdown> breakdown) {
    public Agv {
        if (!(speed > 0) || !(loadedSpeed > 0)) {
            throw new IllegalArgumentException("AGVs drive at " + speed + " m/s, and loaded at " + loadedSpeed
                    + " m/s; both must be more than 0 m/s");
        }
    }

    /**
     * An AGV stops on its way, and goes on when it is repaired.
     *
     * @param timeToStop driving time from one repair to the next stop
     */
    public record Breakdown(Distribution timeToStop, Distribution repair) {}
}

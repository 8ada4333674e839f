package linetwin.sim.live;

import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import org.jspecify.annotations.Nullable;

/**
 * What a paced run needs to know besides the run itself.
 *
 * @param plant the address under which the whole plant speaks
 * @param version of this program
 * @param pace at the start
 * @param endTicks simulated time at which the run is finished; {@link Long#MAX_VALUE} for never
 * @param baseline what the gain is measured against, if it is known
 */
public record PacedRunSettings(
        Address plant,
        String version,
        Pace pace,
        long endTicks,
        @Nullable Baseline baseline) {
    public PacedRunSettings {
        if (endTicks < 0) {
            throw new IllegalArgumentException("endTicks is " + endTicks + "; must be 0 or more");
        }
    }
}

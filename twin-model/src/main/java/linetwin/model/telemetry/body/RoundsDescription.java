package linetwin.model.telemetry.body;

import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Inspection rounds that pass a station and look for wear.
 *
 * @param stop name of the stop mode that comes more often when the wear is not found
 * @param everyMicros from one round to the next
 * @param by who walks them; absent if nobody says
 */
public record RoundsDescription(
        String stop, long everyMicros, @Nullable Inspector by) {
    public RoundsDescription {
        if (everyMicros < 0) {
            throw new IllegalArgumentException("everyMicros is " + everyMicros + "; must be 0 or more");
        }
    }

    /** The same rounds however often they come. */
    RoundsDescription withoutValues() {
        return new RoundsDescription(stop, 0, by == null ? null : new Inspector(by.id, by.title, by.isRobot, 0));
    }

    /**
     * Who walks the stations of the same inspector, in the order of the line.
     *
     * @param isRobot whether no person walks
     * @param walkMicros from one station to the next; 0 where all are looked at in one moment
     */
    public record Inspector(String id, Text title, boolean isRobot, long walkMicros) {}
}

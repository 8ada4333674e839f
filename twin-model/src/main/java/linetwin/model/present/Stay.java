package linetwin.model.present;

import java.time.Instant;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle in an element.
 *
 * @param begun when it was first heard of on the line; absent if it was there when listening began
 * @param entered when it entered the element; absent if it was there when listening began
 * @param workedMicros working time of the element since then; absent if that is not known
 * @param calledAt when an operator called for help with it; absent if nobody did
 * @param isReworked whether an inspection has ever sent it to rework
 */
public record Stay(
        VehicleRef vehicle,
        @Nullable Instant begun,
        @Nullable Instant entered,
        @Nullable Long workedMicros,
        Progress progress,
        @Nullable Instant calledAt,
        boolean isReworked) {
    /** How far the element is with a vehicle. */
    public enum Progress {
        /** It is not known to be done. */
        OPEN,
        /** Its cycle is done, and it may go on. */
        DONE,
        /** Its cycle is done, and an inspection sends it to rework. */
        TO_REWORK
    }
}

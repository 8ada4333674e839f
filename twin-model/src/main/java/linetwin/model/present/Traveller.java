package linetwin.model.present;

import java.time.Instant;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/** A vehicle on the line: where it was heard of last, and what follows it from element to element. */
final class Traveller {
    private final @Nullable Instant begun;
    private VehicleRef vehicle;
    private boolean isReworked;

    /** When it entered the element that it is in, and the working time of that by then. */
    private @Nullable Instant entered;

    private @Nullable Long workedBefore;
    private Instant doneAt = Instant.MAX;
    private Stay.Progress progress = Stay.Progress.OPEN;
    private @Nullable Instant calledAt;

    /** @param begun when it came onto the line; absent if it was there already */
    Traveller(VehicleRef vehicle, @Nullable Instant begun) {
        this.vehicle = vehicle;
        this.begun = begun;
    }

    /** It has entered another element. */
    void enter(VehicleRef ref, @Nullable Instant at, @Nullable Long worked) {
        vehicle = ref;
        entered = at;
        workedBefore = worked;
        progress = Stay.Progress.OPEN;
        doneAt = Instant.MAX;
        calledAt = null;
    }

    VehicleRef vehicle() {
        return vehicle;
    }

    @Nullable
    Instant entered() {
        return entered;
    }

    /** When its element was done with it; {@link Instant#MAX} while it is not. */
    Instant doneAt() {
        return doneAt;
    }

    void done(Instant at) {
        doneAt = at;
        progress = Stay.Progress.DONE;
    }

    void called(Instant at) {
        calledAt = at;
    }

    void goesToRework() {
        progress = Stay.Progress.TO_REWORK;
        isReworked = true;
    }

    /** The stay in its element, whose working time is now so much; null if that is not known. */
    Stay stay(@Nullable Long worked) {
        Long since = worked == null || workedBefore == null ? null : (Long) Math.max(0, worked - workedBefore);
        return new Stay(vehicle, begun, entered, since, progress, calledAt, isReworked);
    }
}

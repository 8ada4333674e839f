package linetwin.model.telemetry.body;

import java.time.Instant;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import org.jspecify.annotations.Nullable;

/** Something that just happened at an element. */
public sealed interface LineEvent {
    /** The id of the element, the last level of its address. */
    String element();

    /** When, on the line. */
    Instant at();

    /**
     * A station changed its state.
     *
     * @param isRemote whether a control room has cleared the stop that it leaves
     */
    record StateChanged(String element, Instant at, StationState from, StationState to, Cause cause, boolean isRemote)
            implements LineEvent {
        /** One that no control room had a hand in. */
        public StateChanged(String element, Instant at, StationState from, StationState to, Cause cause) {
            this(element, at, from, to, cause, false);
        }
    }

    /** A vehicle entered. */
    record VehicleEntered(String element, Instant at, VehicleRef vehicle) implements LineEvent {}

    /** A vehicle left for another element. */
    record VehicleLeft(String element, Instant at, VehicleRef vehicle, String to) implements LineEvent {}

    /** A station finished a cycle. {@code vehicle} is absent for anonymous parts and panels; {@code family} names panels. */
    record CycleDone(
            String element,
            Instant at,
            long cycleMicros,
            @Nullable VehicleRef vehicle,
            @Nullable String family) implements LineEvent {}

    /** An inspection gave its verdict. */
    record Inspected(String element, Instant at, VehicleRef vehicle, Verdict verdict) implements LineEvent {}

    /** A vehicle was taken out as scrap. */
    record Scrapped(String element, Instant at, VehicleRef vehicle, String reason) implements LineEvent {}

    /** A die, colour or variant change ended. */
    record ChangedOver(String element, Instant at, String from, String to) implements LineEvent {}

    /** Material was not at the line-side when needed. */
    record DeliveryLate(String element, Instant at, String reason) implements LineEvent {}

    /** An operator called for help. */
    record AndonCalled(String element, Instant at, @Nullable VehicleRef vehicle) implements LineEvent {}

    /** A vehicle left the line at a sink. */
    record VehicleCompleted(
            String element, Instant at, VehicleRef vehicle, long leadMicros, boolean good, boolean firstTimeThrough)
            implements LineEvent {}

    /** What an inspection can say. */
    enum Verdict {
        PASSED,
        REWORK,
        SCRAP
    }
}

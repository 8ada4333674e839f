package linetwin.model.telemetry.body;

import java.time.Instant;
import java.util.List;
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

    /**
     * A vehicle entered.
     *
     * @param parts what was taken for it at that instant, of which lot and bin; empty where nothing is or that is not known
     */
    record VehicleEntered(String element, Instant at, VehicleRef vehicle, List<UsedPart> parts) implements LineEvent {
        public VehicleEntered {
            parts = List.copyOf(parts);
        }

        /** Nothing was taken for it. */
        public VehicleEntered(String element, Instant at, VehicleRef vehicle) {
            this(element, at, vehicle, List.of());
        }
    }

    /** A vehicle left for another element. */
    record VehicleLeft(String element, Instant at, VehicleRef vehicle, String to) implements LineEvent {}

    /**
     * A station finished a cycle.
     *
     * @param vehicle absent for anonymous parts and panels
     * @param family names panels
     * @param lot the identifier of the lot of panels that the stroke belongs to; absent if it is none or not known
     * @param examined what a repair says of the findings of a camera that the vehicle came with; empty where it came with none
     */
    record CycleDone(
            String element,
            Instant at,
            long cycleMicros,
            @Nullable VehicleRef vehicle,
            @Nullable String family,
            @Nullable String lot,
            List<Examination> examined)
            implements LineEvent {
        public CycleDone {
            examined = List.copyOf(examined);
        }

        /** Of no repair. */
        public CycleDone(
                String element,
                Instant at,
                long cycleMicros,
                @Nullable VehicleRef vehicle,
                @Nullable String family,
                @Nullable String lot) {
            this(element, at, cycleMicros, vehicle, family, lot, List.of());
        }

        /** Of no lot. */
        public CycleDone(
                String element, Instant at, long cycleMicros, @Nullable VehicleRef vehicle, @Nullable String family) {
            this(element, at, cycleMicros, vehicle, family, null);
        }
    }

    /**
     * An inspection gave its verdict.
     *
     * @param findings what its camera saw; empty where it saw nothing, or there is no camera
     */
    record Inspected(String element, Instant at, VehicleRef vehicle, Verdict verdict, List<Finding> findings)
            implements LineEvent {
        public Inspected {
            findings = List.copyOf(findings);
        }

        /** Without a finding of a camera. */
        public Inspected(String element, Instant at, VehicleRef vehicle, Verdict verdict) {
            this(element, at, vehicle, verdict, List.of());
        }
    }

    /** A vehicle was taken out as scrap. */
    record Scrapped(String element, Instant at, VehicleRef vehicle, String reason) implements LineEvent {}

    /** A die, colour or variant change ended. */
    record ChangedOver(String element, Instant at, String from, String to) implements LineEvent {}

    /** Material was not at the line-side when needed. */
    record DeliveryLate(String element, Instant at, String reason) implements LineEvent {}

    /** An operator called for help. */
    record AndonCalled(String element, Instant at, @Nullable VehicleRef vehicle) implements LineEvent {}

    /**
     * Somebody looked for wear at a station: on a round, or on demand.
     *
     * @param stop name of the stop that comes more often while there is wear
     * @param isFound whether there was wear; it is maintained then
     * @param isAsked whether it was on demand
     * @param robot that wears; absent if none was found or it is the station as a whole
     */
    record StationChecked(
            String element,
            Instant at,
            String stop,
            boolean isFound,
            boolean isAsked,
            @Nullable String robot) implements LineEvent {}

    /**
     * A stop came from wear that no round had found.
     *
     * @param stop its name
     * @param lastRound the latest look, which did not find it; absent if there was none
     * @param robot that wears; absent if it is the station as a whole
     */
    record WearMissed(
            String element,
            Instant at,
            String stop,
            @Nullable Instant lastRound,
            @Nullable String robot) implements LineEvent {}

    /** An inspector came to a station on a round; what the round finds is said when it is due. */
    record InspectorReached(String element, Instant at, String inspector) implements LineEvent {}

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

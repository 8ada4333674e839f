package linetwin.model.twin;

import java.time.Instant;
import java.util.Optional;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at, for as long as it lasts. It follows from the present alone, so that a late
 * subscriber sees the same alarms as an early one.
 *
 * @param element where
 * @param since when it began, on the line
 * @param reason a stop mode's name, a reason of {@link linetwin.model.state.Cause} or, of doubtful data, the kind of a
 *     {@link linetwin.model.telemetry.body.Problem}; empty if none is known
 * @param robot of the station that has the fault; absent where it is none, or nobody says
 * @param fault what fails there; absent where nobody says
 */
public record Alarm(
        Kind kind,
        String element,
        Instant since,
        String reason,
        @Nullable String robot,
        @Nullable String fault) {
    /** One that nobody puts down to a robot. */
    public Alarm(Kind kind, String element, Instant since, String reason) {
        this(kind, element, since, reason, null, null);
    }

    /** What is wrong. */
    public enum Kind {
        /** Elements wait for each other and can never move again. */
        DEADLOCK(1),
        /** A station broke down. */
        BREAKDOWN(1),
        /** An operator called for help. */
        ANDON(2),
        /** A station waits for a delivery of its own or for a panel. */
        MATERIAL_MISSING(2),
        /** A station is in a short stop. */
        MINOR_STOP(3),
        /** A buffer of ten places or more is filled to nine tenths or more. */
        BUFFER_HIGH(3),
        /** What the line says was not taken as it stands, not longer than an hour ago. */
        DOUBTFUL_DATA(3);

        private final int priority;

        Kind(int priority) {
            this.priority = priority;
        }

        /** From 1 (at once) to 3 (soon). */
        public int priority() {
            return priority;
        }

        /** What is wrong at a station that is in a state by a cause; empty if nothing is. */
        public static Optional<Kind> of(String station, StationState state, Cause cause) {
            return switch (state) {
                case FAILED -> Optional.of(BREAKDOWN);
                case ANDON -> Optional.of(ANDON);
                case MINOR_STOP -> Optional.of(MINOR_STOP);
                case STARVED -> lacksMaterial(station, cause) ? Optional.of(MATERIAL_MISSING) : Optional.empty();
                case WORKING, BLOCKED, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED -> Optional.empty();
            };
        }

        /** Waiting for the next vehicle is no alarm; waiting for one's own delivery, or for a panel, is. */
        private static boolean lacksMaterial(String station, Cause cause) {
            return cause.element().equals(station) || cause.reason().equals(Cause.NO_PANEL);
        }
    }

    public int priority() {
        return kind.priority();
    }
}

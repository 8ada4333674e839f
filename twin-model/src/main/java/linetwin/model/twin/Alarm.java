package linetwin.model.twin;

import java.time.Instant;

/**
 * Something that somebody should look at, as long as it lasts. Derived from the present, so that a late subscriber sees the
 * same alarms.
 *
 * @param priority 1 (now) to 3 (soon)
 * @param element where
 * @param since when it began; for a buffer, when its last level was read
 * @param reason a stop mode's name or a reason of the cause, {@code Cause} says which; empty if none is known
 */
public record Alarm(Kind kind, int priority, String element, Instant since, String reason) {
    /** What is wrong; each kind has one priority. */
    public enum Kind {
        /** A station broke down. */
        BREAKDOWN(1),
        /** An operator called for help. */
        ANDON(2),
        /** A station waits for material of its own: a delivery, a joined part, a panel, a carrier. */
        MATERIAL_MISSING(2),
        /** A short stop. */
        MINOR_STOP(3),
        /** A buffer is filled to nine tenths or more. */
        BUFFER_HIGH(3);

        private final int priority;

        Kind(int priority) {
            this.priority = priority;
        }

        public int priority() {
            return priority;
        }
    }

    static Alarm of(Kind kind, String element, Instant since, String reason) {
        return new Alarm(kind, kind.priority(), element, since, reason);
    }
}

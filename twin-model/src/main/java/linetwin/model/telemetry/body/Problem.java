package linetwin.model.telemetry.body;

import java.time.Instant;

/**
 * Something that whoever reads the figures of a run should know, since they may mislead without it.
 *
 * @param kind a name such as {@link #DEADLOCK}; further ones may come, and are shown as they are
 * @param element id of the element that it is about; empty for the whole line
 * @param since when it was noticed first, on the line
 * @param last when it was noticed last, on the line
 * @param count how often it was noticed, 1 or more
 * @param detail the last of it in words, for whoever looks after the line
 */
public record Problem(String kind, String element, Instant since, Instant last, long count, String detail) {
    /** Elements that wait for each other and can never move again. */
    public static final String DEADLOCK = "deadlock";

    /** Refuses a count below 1. */
    public Problem {
        if (count < 1) {
            throw new IllegalArgumentException("count of problem '" + kind + "' is " + count + "; must be 1 or more");
        }
    }

    /** The same, noticed once more. */
    public Problem again(Instant at, String newDetail) {
        return new Problem(kind, element, since, at, count + 1, newDetail);
    }
}

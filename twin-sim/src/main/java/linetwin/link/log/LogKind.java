package linetwin.link.log;

import java.util.Locale;

/** What a row of a log tells of. */
public enum LogKind {
    /** That a station changed its state. */
    STATES,
    /** From when to when a station stopped; it does something else otherwise. */
    STOPS,
    /** What a station has counted. */
    COUNTS,
    /** What was done with an item at a station. */
    ITEMS;

    /** As a mapping writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a row may be of some time, from a begin to an end. */
    public boolean isOfIntervals() {
        return this == STOPS || this == ITEMS;
    }
}

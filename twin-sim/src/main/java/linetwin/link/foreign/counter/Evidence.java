package linetwin.link.foreign.counter;

/** What the other counters of a message say about one that fell. */
public enum Evidence {
    /** Nothing. */
    NONE,
    /** Another one went on, so that their controller has not begun again. */
    OTHERS_WENT_ON,
    /** Another one began again. */
    OTHERS_RESTARTED
}

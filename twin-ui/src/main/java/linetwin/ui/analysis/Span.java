package linetwin.ui.analysis;

/** A choice of the period to look at. */
public enum Span {
    /** The last hour of the line's time. */
    HOUR,
    /** Since the shift began. */
    SHIFT,
    /** All that is kept. */
    ALL,
    /** Between the two handles. */
    OWN
}

package linetwin.ui.whatif;

/** What runs begin with. */
enum Start {
    /** A line without items, that warms up. */
    EMPTY,
    /** The line as it stands now. */
    PRESENT
}

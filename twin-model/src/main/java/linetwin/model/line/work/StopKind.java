package linetwin.model.line.work;

/** Why a station stops by itself; each kind shows as one state. */
public enum StopKind {
    /** A breakdown that a repair crew mends. */
    BREAKDOWN,
    /** A short stop that the operator clears. */
    MINOR_STOP,
    /** Material that is not at the line-side when it is needed. */
    LATE_DELIVERY,
    /** Planned work on the station. */
    MAINTENANCE
}

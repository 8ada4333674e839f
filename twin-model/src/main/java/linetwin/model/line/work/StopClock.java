package linetwin.model.line.work;

/** Which time a stop mode counts until the next stop. */
public enum StopClock {
    /** Working time only: operation-dependent failures. */
    WORKING_TIME,
    /** All time while the station is not stopped by this mode: time-dependent failures. */
    CALENDAR_TIME
}

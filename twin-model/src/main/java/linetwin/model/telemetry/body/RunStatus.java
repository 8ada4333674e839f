package linetwin.model.telemetry.body;

/** Whether a publisher is there. */
public enum RunStatus {
    ONLINE,
    /** Said by the last will, or at a regular stop before the end of the run. */
    OFFLINE,
    /** The run came to its end. */
    FINISHED
}

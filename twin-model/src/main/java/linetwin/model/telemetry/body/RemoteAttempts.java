package linetwin.model.telemetry.body;

/**
 * How often a control room tried to clear stops of an element since the run began.
 *
 * @param made attempts that have ended
 * @param cleared of these, those that ended the stop
 */
public record RemoteAttempts(long made, long cleared) {
    public static final RemoteAttempts NONE = new RemoteAttempts(0, 0);

    RemoteAttempts since(RemoteAttempts earlier) {
        return new RemoteAttempts(made - earlier.made, cleared - earlier.cleared);
    }
}

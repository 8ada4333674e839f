package linetwin.model.telemetry.body;

/**
 * How often a control room tried to clear stops of an element since the run began. An attempt is under way until it has cleared the stop
 * or failed.
 *
 * @param made attempts that were begun
 * @param cleared of these, those that ended the stop
 * @param failed of these, those that did not, or that were given up since the stop ended otherwise
 */
public record RemoteAttempts(long made, long cleared, long failed) {
    public static final RemoteAttempts NONE = new RemoteAttempts(0, 0, 0);

    /** Whether one is being made. */
    public boolean isUnderWay() {
        return made > cleared + failed;
    }

    RemoteAttempts since(RemoteAttempts earlier) {
        return new RemoteAttempts(made - earlier.made, cleared - earlier.cleared, failed - earlier.failed);
    }
}

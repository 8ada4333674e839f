package linetwin.model.telemetry;

import java.time.Duration;

/** Hears what a source delivers. Called on a thread of the source; must not block for long. */
public interface TelemetryListener {
    void onMessage(Message message);

    /** Something that is no message of the contract arrived; it changed nothing. */
    void onRejected(String topic, String reason);

    /**
     * Something arrived that was not taken as it stands.
     *
     * @param kind what it was taken for, in a word or two
     * @param remark all about it, as a sentence without its end
     */
    default void onRemarked(String topic, String kind, String remark) {}

    /** The way to the line came up or went down. */
    void onConnection(boolean connected, String detail);

    /** The way to the line is closed, and will be tried again after a while. */
    default void onRetry(ConnectionTrouble why, Duration wait) {}

    /**
     * Makes what was delivered so far safe, because the source is about to tell the sender that it may forget it. Called from
     * time to time, of a durable session only; whoever throws gets it again after the next connection.
     */
    default void commit() {}
}

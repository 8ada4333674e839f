package linetwin.link.mqtt.wire;

/**
 * What a listener took can't be made safe, as on a full disk: nothing of it is acknowledged, so that the broker delivers it
 * again. The listener itself tells the reason to whom it concerns.
 */
public final class NotSafeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason, such as {@code x.jsonl: No space left on device}. */
    public NotSafeException(String reason) {
        super("what can't be written is not acknowledged: " + reason);
    }
}

package linetwin.link.recording.format;

/** A recording that can't be read or written as it was asked for; the message says which file, what and why. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong, for whoever says it in other words. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** The file is something else. */
        NO_RECORDING,
        /** It is of a form that this program does not know. */
        OTHER_FORM,
        /** No message with a time on the line is in it. */
        EMPTY,
        /** The file can't be read or written, or what was asked for does not suit it. */
        OTHER
    }

    public RecordingException(String message) {
        this(Reason.OTHER, message);
    }

    public RecordingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public RecordingException(String message, Throwable cause) {
        this(Reason.OTHER, message, cause);
    }

    public RecordingException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

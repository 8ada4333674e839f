package linetwin.sim.recording;

/** A recording that can't be read or written as it was asked for; the message says which file, what and why. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}

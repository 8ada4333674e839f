package linetwin.sim.study;

/** A study that can't be run as it was asked for; its message says why and what may help. */
public final class StudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StudyException(String message) {
        super(message);
    }

    StudyException(String message, Throwable cause) {
        super(message, cause);
    }
}

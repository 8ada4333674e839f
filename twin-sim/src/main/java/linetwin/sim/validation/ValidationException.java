package linetwin.sim.validation;

/** A scenario that can't be checked against exact values; its message says why and what may help. */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValidationException(String message) {
        super(message);
    }
}

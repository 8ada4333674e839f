package linetwin.sim.cli;

/** What is wrong with the arguments, in one sentence for the user, then what may help. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    InputException(String message, Throwable cause) {
        super(message, cause);
    }
}

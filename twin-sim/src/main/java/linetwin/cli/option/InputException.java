package linetwin.cli.option;

/** What is wrong with the arguments, in one sentence for the user, then what may help. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}

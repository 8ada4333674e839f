package linetwin.model.telemetry.json.usual;

/** A payload is not in the usual form; says nothing of whether it is right. Without a stack trace, since it is no error. */
final class UnusualFormException extends Exception {
    private static final long serialVersionUID = 1;

    UnusualFormException() {
        super("not in the usual form", null, false, false);
    }
}

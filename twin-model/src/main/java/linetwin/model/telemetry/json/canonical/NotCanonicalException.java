package linetwin.model.telemetry.json.canonical;

/** A payload is not in the canonical form; says nothing of whether it is right. Without a stack trace, since it is no error. */
final class NotCanonicalException extends Exception {
    private static final long serialVersionUID = 1;

    NotCanonicalException() {
        super("not in the canonical form", null, false, false);
    }
}

package linetwin.model.telemetry.json.wire;

/** A field breaks a rule. Without a stack trace, since it is a mistake of whoever sent the payload. */
public final class WireException extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String rule;

    WireException(String field, String rule) {
        super(field + ' ' + rule, null, false, false);
        this.field = field;
        this.rule = rule;
    }

    /** Where it stands in the payload, such as {@code vehicles[0].body}. */
    public String field() {
        return field;
    }

    /** The rest of a sentence that begins with the field. */
    public String rule() {
        return rule;
    }
}

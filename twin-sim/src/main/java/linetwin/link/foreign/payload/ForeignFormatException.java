package linetwin.link.foreign.payload;

/** Something in a foreign message is not what the mapping says; the message has no further effect. */
public sealed class ForeignFormatException extends Exception permits UnknownWordException {
    private static final long serialVersionUID = 1;

    public ForeignFormatException(String message) {
        super(message);
    }
}

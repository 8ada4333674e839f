package linetwin.sim.foreign;

/** Something in a foreign message is not what the mapping says; the message has no further effect. */
final class ForeignFormatException extends Exception {
    private static final long serialVersionUID = 1;

    ForeignFormatException(String message) {
        super(message);
    }
}

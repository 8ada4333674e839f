package linetwin.link.foreign.payload;

/** A word in a foreign message is one that the mapping has no meaning for. */
public final class UnknownWordException extends ForeignFormatException {
    private static final long serialVersionUID = 1;

    private final String place;
    private final String word;

    public UnknownWordException(String place, String word, String message) {
        super(message);
        this.place = place;
        this.word = word;
    }

    /** Where it stands. */
    public String place() {
        return place;
    }

    public String word() {
        return word;
    }
}

package linetwin.ui.source;

/** What became of a command; {@code error} says why it was refused. */
public record Answer(Kind kind, String error) {
    public static final Answer NONE = new Answer(Kind.NONE, "");
    public static final Answer WAITING = new Answer(Kind.WAITING, "");
    public static final Answer ACCEPTED = new Answer(Kind.ACCEPTED, "");

    /** Nothing came within some seconds; it may still come. */
    public static final Answer MISSING = new Answer(Kind.MISSING, "");

    /** How far it is. */
    public enum Kind {
        NONE,
        WAITING,
        ACCEPTED,
        REFUSED,
        MISSING
    }

    public static Answer refused(String error) {
        return new Answer(Kind.REFUSED, error);
    }

    /** Whether it may still change. */
    public boolean isOpen() {
        return kind == Kind.WAITING || kind == Kind.MISSING;
    }
}

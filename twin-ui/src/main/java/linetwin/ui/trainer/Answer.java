package linetwin.ui.trainer;

/** What became of the trainer's latest command; {@code error} says why it was refused. */
record Answer(Kind kind, String error) {
    static final Answer NONE = new Answer(Kind.NONE, "");
    static final Answer WAITING = new Answer(Kind.WAITING, "");
    static final Answer ACCEPTED = new Answer(Kind.ACCEPTED, "");

    enum Kind {
        NONE,
        WAITING,
        ACCEPTED,
        REFUSED
    }

    static Answer refused(String error) {
        return new Answer(Kind.REFUSED, error);
    }
}

package linetwin.link.foreign.counter;

/** What a reading of a counter can mean. */
public enum ReadingKind {
    /** The first one: what was counted before is not of this run. */
    FIRST("first", "is the first reading"),
    /** As much or more than before. */
    GROWTH("grown", "has grown"),
    /** Of a time before the last reading's. */
    LATE("late", "late, so that it changes nothing"),
    /** The same of the same time. */
    REDELIVERED("delivered again", "told already, so that it changes nothing"),
    /** Less, but not begun again. */
    CORRECTION("taken back", "taken back, so that the total stays until the counter has caught up"),
    /** Begun again at 0. */
    RESTART("begun again at 0", "begun again at 0"),
    /** Gone past the largest number that fits in 15, 16, 31 or 32 bits. */
    WRAP("past the largest number", "gone past its largest number and on from 0"),
    /** More, or less, than can be. */
    IMPLAUSIBLE("not plausible", "not plausible, so that it waits for the next reading"),
    /** The reading before was wrong. */
    RETURN("back", "back where it was, so that what was read between counts for nothing"),
    /** A reading that was not plausible was right: the counter was set anew. */
    NEW_BASIS("set anew", "on from a new number, so that the jump to it counts for nothing");

    private final String shortly;
    private final String words;

    ReadingKind(String shortly, String words) {
        this.shortly = shortly;
        this.words = words;
    }

    /** Whether whoever looks after the line should hear of it. */
    public boolean isRemarkable() {
        return switch (this) {
            case FIRST, GROWTH -> false;
            case LATE, REDELIVERED, CORRECTION, RESTART, WRAP, IMPLAUSIBLE, RETURN, NEW_BASIS -> true;
        };
    }

    /** For a list of how many there were. */
    public String inShort() {
        return shortly;
    }

    /** What it is taken for. */
    public String inWords() {
        return words;
    }
}

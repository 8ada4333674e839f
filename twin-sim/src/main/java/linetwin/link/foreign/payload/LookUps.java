package linetwin.link.foreign.payload;

/** What may still be looked at in one message, so that no message and no mapping can take up the time of all others. */
public final class LookUps {
    private static final int MOST = 1_000_000;

    private int left = MOST;

    /** Counts one value that is looked at. */
    void spend() throws ForeignFormatException {
        if (left-- <= 0) {
            throw new ForeignFormatException(
                    "is too large for what is looked for in it: more than " + MOST + " values");
        }
    }
}

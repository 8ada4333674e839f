package linetwin.sim.foreign.payload;

/** A text from outside as it can be shown: short, and without control characters. */
public final class Excerpt {
    private static final int LONGEST = 200;

    private Excerpt() {}

    public static String of(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}

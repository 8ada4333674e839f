package linetwin.sim.recording;

/** Text out of a file, made harmless for messages: one line, of bounded length, without control characters. */
final class Printable {
    private static final int LONGEST = 200;

    private Printable() {}

    static String text(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?");
    }
}

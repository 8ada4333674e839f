package linetwin.model.telemetry.limit;

/** What is shown of a text that somebody outside chose: it must neither break a log nor fill a screen. */
public final class Excerpt {
    private Excerpt() {}

    /** The beginning of the text, with a question mark for whatever has no picture. */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(Limits.EXCERPT_CHARACTERS)
                .map(c -> isPrintable(c) ? c : '?')
                .forEach(excerpt::appendCodePoint);
        return excerpt.append(text.codePointCount(0, text.length()) > Limits.EXCERPT_CHARACTERS ? "…" : "")
                .toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

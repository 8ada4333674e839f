package linetwin.model.value;

/** A name shown to people, in Chinese and in English. */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "a text needs both languages, but zh is '" + zh + "' and en is '" + en + "'");
        }
    }

    /** The same words in both languages, for names that are not translated. */
    public static Text of(String name) {
        return new Text(name, name);
    }
}

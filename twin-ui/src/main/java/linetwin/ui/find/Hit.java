package linetwin.ui.find;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something that can be found and gone to.
 *
 * @param name by which people know it
 * @param detail what more there is to know of it, such as where and when
 * @param words all by which it is found, in small letters
 * @param onChosen goes there
 */
public record Hit(Kind kind, String name, String detail, String words, Runnable onChosen) {
    /** What it is, in the order in which hits are shown. */
    public enum Kind {
        ELEMENT,
        ALARM,
        VEHICLE,
        /** Of a vehicle or lot that is in the history of the line. */
        PASSPORT,
        PARAMETER,
        STOP,
        EVENT;

        /** The key of its word. */
        public String textKey() {
            return "find." + name();
        }
    }

    /**
     * One that is found by its name, its detail and what is added.
     *
     * @param more by which it is found too, such as an id or its name in the other language
     */
    public static Hit of(Kind kind, String name, String detail, Stream<String> more, Runnable onChosen) {
        StringBuilder words = new StringBuilder(name).append(' ').append(detail);
        more.forEach(word -> words.append(' ').append(word));
        return new Hit(kind, name, detail, words.toString().toLowerCase(Locale.ROOT), onChosen);
    }

    /** Whether it begins with what is searched for. */
    boolean beginsWith(String text) {
        return name.toLowerCase(Locale.ROOT).startsWith(text);
    }
}

package linetwin.model.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An industrial-internet identifier (标识解析) of one thing: {@code 88.industry.enterprise/K.name}, with a letter for its kind.
 *
 * @param prefix of the enterprise, such as {@code 88.999.20260001}
 * @param name what the thing is called within the enterprise: a VIN, the id of an element, the number of a lot
 */
public record Identifier(String prefix, Kind kind, String name) {
    private static final Pattern FORM = Pattern.compile("(88(?:\\.[0-9]{1,16}){2})/([A-Z])\\.(\\S{1,128})");

    /** What things have identifiers. */
    public enum Kind {
        VEHICLE('V'),
        SKID('S'),
        LOT('L'),
        BIN('B'),
        AGV('A'),
        /** A station, or another element of the line. */
        ELEMENT('E');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Optional<Kind> of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The identifier that a text is; empty if it is none. */
    public static Optional<Identifier> find(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Kind.of(form.group(2).charAt(0)).map(kind -> new Identifier(form.group(1), kind, form.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return prefix + "/" + kind.letter + "." + name;
    }
}

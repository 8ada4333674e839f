package linetwin.model.value;

import java.util.regex.Pattern;

/** The rule for ids, which are levels of MQTT topics: lower-case letters, digits, '-' and '.'. */
public final class Ids {
    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private Ids() {}

    /** Whether the text may serve as an id. */
    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    public static void require(String what, String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException(what + " '" + id
                    + "' must be 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit");
        }
    }
}

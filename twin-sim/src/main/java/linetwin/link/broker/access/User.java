package linetwin.link.broker.access;

import java.util.regex.Pattern;

/** Somebody whom the embedded broker admits. */
public record User(String name, Role role, PasswordHash password) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    public User {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name must be 1 to 64 letters, digits or any of . _ @ -, beginning with a letter or digit");
        }
    }
}

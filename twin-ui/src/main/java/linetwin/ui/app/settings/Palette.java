package linetwin.ui.app.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * The colours of the states: calm ones, where only what is not normal has any, or those of the lamps above a line. Letters and
 * borders are the same in both, so that nobody depends on the colours.
 */
public enum Palette {
    CALM,
    /** Green runs, yellow calls, red is down, blue is serviced or set up, white waits, grey is at rest. */
    ANDON;

    Optional<String> styleSheet() {
        return this == ANDON ? Optional.of("hmi-andon.css") : Optional.empty();
    }

    public Palette other() {
        return this == CALM ? ANDON : CALM;
    }

    /** The key of its name. */
    public String textKey() {
        return "palette." + name();
    }

    /** As settings store it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

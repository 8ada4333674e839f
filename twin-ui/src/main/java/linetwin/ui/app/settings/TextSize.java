package linetwin.ui.app.settings;

import java.util.Locale;

/** How large letters, and all else in the window, are. */
public enum TextSize {
    /** As large as on a display of 1920 by 1080 pixels, however many more the window has. */
    AUTO,
    SMALL,
    NORMAL,
    LARGE;

    private static final double USUAL_WIDTH = 1920;
    private static final double USUAL_HEIGHT = 1080;

    /** How many times as large as usual all is in a window of this size, if that leaves enough room to lay it out. */
    public double factor(double width, double height) {
        return switch (this) {
            case AUTO -> Math.max(1, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT));
            case SMALL -> 0.85;
            case NORMAL -> 1;
            case LARGE -> 1.25 * AUTO.factor(width, height);
        };
    }

    /** The key of its name. */
    public String textKey() {
        return "textSize." + name();
    }

    /** As settings store it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

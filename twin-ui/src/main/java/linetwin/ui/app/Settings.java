package linetwin.ui.app;

import java.util.Optional;
import linetwin.ui.text.Language;

/**
 * What the window remembers of its user from one start to the next.
 *
 * @param place where the window stood; empty if it was never moved
 */
record Settings(Language language, Theme theme, Optional<WindowPlace> place) {
    /** Of somebody who never chose anything. */
    static Settings fresh(Language spoken) {
        return new Settings(spoken, Theme.LIGHT, Optional.empty());
    }

    /** Position and size of the window, in pixels of the screen. */
    record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {}
}

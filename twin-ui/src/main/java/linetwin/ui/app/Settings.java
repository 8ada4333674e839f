package linetwin.ui.app;

import java.util.List;
import java.util.Optional;
import linetwin.ui.connect.RecentBroker;
import linetwin.ui.text.Language;

/**
 * What the window remembers of its user from one start to the next.
 *
 * @param place where the window stood; empty if it was never moved
 * @param brokers that were used, the latest first; no passwords
 */
record Settings(
        Language language, Theme theme, Palette palette, Optional<WindowPlace> place, List<RecentBroker> brokers) {
    Settings {
        brokers = List.copyOf(brokers);
    }

    /** Of somebody who never chose anything. */
    static Settings fresh(Language spoken) {
        return new Settings(spoken, Theme.LIGHT, Palette.CALM, Optional.empty(), List.of());
    }

    /** Position and size of the window, in pixels of the screen. */
    record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {}
}

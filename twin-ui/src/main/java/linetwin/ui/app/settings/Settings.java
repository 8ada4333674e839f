package linetwin.ui.app.settings;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import linetwin.ui.app.history.HistoryChoice;
import linetwin.ui.connect.RecentBroker;
import linetwin.ui.text.Language;

/**
 * What the window remembers of its user from one start to the next.
 *
 * @param isFloor whether lines are shown as a factory floor rather than as boxes
 * @param place where the window stood; empty if it was never moved
 * @param brokers that were used, the latest first; no passwords
 * @param recordings that were opened or made, the latest first
 */
public record Settings(
        Language language,
        Theme theme,
        Palette palette,
        TextSize textSize,
        boolean isFloor,
        Optional<WindowPlace> place,
        List<RecentBroker> brokers,
        List<Path> recordings,
        HistoryChoice history) {
    public Settings {
        brokers = List.copyOf(brokers);
        recordings = List.copyOf(recordings);
    }

    /** Of somebody who never chose anything. */
    static Settings fresh(Language spoken) {
        return new Settings(
                spoken,
                Theme.LIGHT,
                Palette.CALM,
                TextSize.AUTO,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                HistoryChoice.USUAL);
    }

    /** Position and size of the window, in pixels of the screen. */
    public record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {
        /**
         * The same place, moved and made smaller as far as the screen requires on which most of it lies: that may be another
         * one now, or have become smaller. Empty if it lies on none.
         */
        public Optional<WindowPlace> on(List<Rectangle2D> screens) {
            return screens.stream()
                    .filter(screen -> overlap(screen) > 0)
                    .max(Comparator.comparingDouble(this::overlap))
                    .map(this::within);
        }

        private double overlap(Rectangle2D screen) {
            double shared = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
            double sharedHeight = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
            return Math.max(0, shared) * Math.max(0, sharedHeight);
        }

        private WindowPlace within(Rectangle2D screen) {
            double fittingWidth = Math.min(width, screen.getWidth());
            double fittingHeight = Math.min(height, screen.getHeight());
            return new WindowPlace(
                    Math.max(screen.getMinX(), Math.min(x, screen.getMaxX() - fittingWidth)),
                    Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - fittingHeight)),
                    fittingWidth,
                    fittingHeight,
                    isMaximized);
        }
    }
}

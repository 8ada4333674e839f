package linetwin.ui.app;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import linetwin.ui.source.LineFrame;

/**
 * A screen as the window shows it, below the strip of KPIs.
 *
 * @param content gets every frame while the page is open
 * @param onTurned gets whether the page was opened or left
 * @param back closes what is open on it and tells whether there was anything
 */
record Page(Screen screen, Region view, Content content, Consumer<Boolean> onTurned, BooleanSupplier back) {
    /** What shows the line. */
    interface Content {
        /**
         * Shows the line.
         *
         * @param newest for what moves
         * @param calm for what is read, the same for all panels; at most half a second older
         */
        void show(LineFrame newest, LineFrame calm);
    }

    /** A page with nothing to close. */
    Page(Screen screen, Region view, Content content, Consumer<Boolean> onTurned) {
        this(screen, view, content, onTurned, () -> false);
    }

    /** A page to which it does not matter whether it is open. */
    Page(Screen screen, Region view, Content content) {
        this(screen, view, content, isOpen -> {});
    }
}

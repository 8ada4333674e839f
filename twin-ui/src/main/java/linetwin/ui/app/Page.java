package linetwin.ui.app;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import linetwin.ui.source.LineFrame;

/**
 * A screen as the window shows it, below the strip of KPIs.
 *
 * @param onFrame gets every frame while the page is open
 * @param onTurned gets whether the page was opened or left
 */
record Page(Screen screen, Region view, Consumer<LineFrame> onFrame, Consumer<Boolean> onTurned) {
    /** A page to which it does not matter whether it is open. */
    Page(Screen screen, Region view, Consumer<LineFrame> onFrame) {
        this(screen, view, onFrame, isOpen -> {});
    }
}

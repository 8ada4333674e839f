package linetwin.ui.app;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The graphics of this machine, started once if there are any. */
final class Toolkit {
    private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);

    private Toolkit() {}

    /** Starts JavaFX and says whether a window can open. */
    static synchronized boolean start() {
        if (isWithoutDisplay()) {
            return false;
        }
        try {
            NativeLibraries.keepWhereTheyCanBe();
            Platform.startup(() -> Platform.setImplicitExit(false));
            return true;
        } catch (IllegalStateException e) {
            return true; // started before
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            LOG.debug("JavaFX found no display that it can use", e);
            return false;
        }
    }

    /** Asked before JavaFX is, because where there is no X it complains on standard error. */
    private static boolean isWithoutDisplay() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean isHeadlessPlatform = System.getProperty("glass.platform") != null;
        return isLinux
                && !isHeadlessPlatform
                && Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System.getenv()::get)
                        .allMatch(display -> display == null || display.isBlank());
    }
}

package linetwin.ui.app;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Errors of the screen's thread while the program ends by a signal, as by Ctrl+C: JavaFX then takes the renderer away from under
 * pulses that go on, each of which fails. They say nothing to anybody; all other errors are reported as before.
 */
final class LastErrors {
    private LastErrors() {}

    static void leaveOutOnThisThread() {
        Thread screen = Thread.currentThread();
        UncaughtExceptionHandler usual = screen.getUncaughtExceptionHandler();
        screen.setUncaughtExceptionHandler((thread, error) -> {
            if (!isShuttingDown()) {
                usual.uncaughtException(thread, error);
            }
        });
    }

    /** The runtime refuses hooks from the moment on when it shuts down; nothing else tells of it. */
    private static boolean isShuttingDown() {
        Thread probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

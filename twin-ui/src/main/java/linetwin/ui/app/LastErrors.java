package linetwin.ui.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Errors of the screen's thread while the program ends by a signal, as by Ctrl+C: JavaFX then takes the renderer away from under
 * pulses that go on, each of which fails, and some of which JavaFX prints by itself. They say nothing to anybody; all other
 * errors are reported as before. What the program itself has to say does not take this way.
 */
final class LastErrors {
    private LastErrors() {}

    static void leaveOutOnThisThread() {
        Thread screen = Thread.currentThread();
        System.setErr(new PrintStream(new OfOthers(System.err, screen), true, Charset.defaultCharset()));
    }

    /** Passes on what other threads write, and this one until the program ends. */
    private static final class OfOthers extends FilterOutputStream {
        private final Thread screen;

        OfOthers(OutputStream usual, Thread screen) {
            super(usual);
            this.screen = screen;
        }

        @Override
        public void write(byte[] text, int offset, int length) throws IOException {
            if (isHeard()) {
                out.write(text, offset, length);
            }
        }

        @Override
        public void write(int text) throws IOException {
            if (isHeard()) {
                out.write(text);
            }
        }

        private boolean isHeard() {
            return Thread.currentThread() != screen || !isShuttingDown();
        }
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

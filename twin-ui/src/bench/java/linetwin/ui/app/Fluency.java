package linetwin.ui.app;

import java.util.Locale;

/**
 * What was measured.
 *
 * @param framesPerSecond that were shown
 * @param frames what each frame took the JavaFX thread
 * @param waits time that an event waits for the JavaFX thread, the renderer's hold on it included
 * @param busyFraction of one core that the JavaFX thread used
 */
record Fluency(double updatesPerSecond, double framesPerSecond, FrameTimes frames, Times waits, double busyFraction) {
    private static final double LONGEST_MILLIS = 16;
    private static final double FEWEST_FRAMES = 29.9; // an average of 30 is measured as 30 less a frame at either end

    String table() {
        return line("updates a second", "%.0f", updatesPerSecond)
                + line("frames a second (at least 30)", "%.1f", framesPerSecond)
                + line("JavaFX thread per frame, median (ms)", "%.1f", frames.whole().quantileMillis(0.5))
                + line("JavaFX thread per frame, p99 (ms)", "%.1f", frames.whole().quantileMillis(0.99))
                + line("JavaFX thread per frame, longest (ms, at most 16)", "%.1f", frames.whole().quantileMillis(1))
                + line("less its waits for a core, p99 (ms)", "%.1f", frames.withACore().quantileMillis(0.99))
                + line("less its waits for a core, longest (ms)", "%.1f", frames.withACore().quantileMillis(1))
                + line("of that its own computing, median (ms)", "%.1f", frames.computing().quantileMillis(0.5))
                + line("of that its own computing, p99 (ms)", "%.1f", frames.computing().quantileMillis(0.99))
                + line("of that its own computing, longest (ms)", "%.1f", frames.computing().quantileMillis(1))
                + line("event waits for it, median (ms)", "%.1f", waits.quantileMillis(0.5))
                + line("event waits for it, p99 (ms)", "%.1f", waits.quantileMillis(0.99))
                + line("event waits for it, longest (ms)", "%.1f", waits.quantileMillis(1))
                + line("JavaFX thread busy (%% of a core)", "%.0f", 100 * busyFraction);
    }

    private static String line(String name, String format, double figure) {
        return String.format(Locale.ROOT, "%-52s %8s%n", String.format(name), String.format(Locale.ROOT, format, figure));
    }

    boolean holds() {
        return framesPerSecond >= FEWEST_FRAMES && frames.whole().quantileMillis(1) <= LONGEST_MILLIS;
    }
}

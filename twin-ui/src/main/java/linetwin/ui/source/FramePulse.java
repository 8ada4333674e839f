package linetwin.ui.source;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Hands the newest frame to the screen, at most 30 times a second, on the JavaFX thread. It is the only way from the
 * threads of the source to the screen: however many messages arrive, the screen gets one frame.
 */
public final class FramePulse extends AnimationTimer {
    private static final long SPACING_NANOS = 1_000_000_000 / 30;

    /** A pulse that comes this much too early is in time, since those of a 60 Hz screen are not quite even. */
    private static final long TOLERANCE_NANOS = 4_000_000;

    private final FrameSource source;
    private final Consumer<LineFrame> screen;
    private long due;

    public FramePulse(FrameSource source, Consumer<LineFrame> screen) {
        this.source = source;
        this.screen = screen;
    }

    @Override
    public void handle(long nanos) {
        if (nanos >= due - TOLERANCE_NANOS) {
            due = Math.max(due, nanos - SPACING_NANOS) + SPACING_NANOS; // a late frame does not make the next one late
            screen.accept(source.latest());
        }
    }
}

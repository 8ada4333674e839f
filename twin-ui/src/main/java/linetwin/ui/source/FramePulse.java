package linetwin.ui.source;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Hands the newest frame to the screen, at most 30 times a second, on the JavaFX thread. It is the only way from the
 * threads of the source to the screen: however many messages arrive, the screen gets one frame.
 */
public final class FramePulse extends AnimationTimer {
    /** A little less than 1/30 s, so that every second pulse of a 60 Hz screen passes. */
    private static final long SPACING_NANOS = 31_000_000;

    private final FrameSource source;
    private final Consumer<LineFrame> screen;
    private long last;

    public FramePulse(FrameSource source, Consumer<LineFrame> screen) {
        this.source = source;
        this.screen = screen;
    }

    @Override
    public void handle(long nanos) {
        if (nanos - last >= SPACING_NANOS) {
            last = nanos;
            screen.accept(source.latest());
        }
    }
}

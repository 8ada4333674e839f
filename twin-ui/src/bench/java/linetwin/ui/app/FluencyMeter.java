package linetwin.ui.app;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Measures how long the JavaFX thread works for each frame (from the first animation timer to the end of the layout), how long
 * an event from outside waits for that thread, and how many frames are shown.
 */
final class FluencyMeter extends AnimationTimer {
    private static final long PROBE_MILLIS = 2;

    private final FrameTimes frames = new FrameTimes();
    private final Times waits = new Times();
    private final AtomicBoolean isMeasuring = new AtomicBoolean();
    private final long thread = Thread.currentThread().getId();
    private boolean isFrame;
    private long pulseBegan;
    private long pulseCpuBegan;
    private long pulseWaitBegan;
    private long began;
    private long cpuBegan;

    /** Measures a scene; to be called on the JavaFX thread, before anything else is done per frame. */
    FluencyMeter(Scene scene) {
        scene.addPostLayoutPulseListener(this::layoutDone);
        start();
    }

    @Override
    public void handle(long nanos) {
        pulseCpuBegan = cpuNanos();
        pulseWaitBegan = CoreWait.nanos();
        pulseBegan = System.nanoTime();
    }

    /** A frame was shown in this pulse. */
    void frameShown() {
        isFrame = true;
    }

    private void layoutDone() {
        if (isFrame && isMeasuring.get()) {
            long took = System.nanoTime() - pulseBegan;
            frames.whole().add(took);
            frames.computing().add(cpuNanos() - pulseCpuBegan);
            frames.withACore().add(took - (CoreWait.nanos() - pulseWaitBegan));
        }
        isFrame = false;
    }

    void begin() {
        began = System.nanoTime();
        cpuBegan = cpuNanos();
        isMeasuring.set(true);
        Thread probe = new Thread(this::probe, "probe");
        probe.setDaemon(true);
        probe.start();
    }

    private void probe() {
        try {
            while (isMeasuring.get()) {
                long asked = System.nanoTime();
                Platform.runLater(() -> waits.add(System.nanoTime() - asked));
                Thread.sleep(PROBE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    /** Ends the measurement, in which so many updates came. */
    Fluency end(long updates) {
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (cpuNanos() - cpuBegan) / 1e9 / seconds;
        isMeasuring.set(false);
        return new Fluency(updates / seconds, frames.whole().count() / seconds, frames, waits, busy);
    }
}

package linetwin.ui.app;

import com.sun.javafx.perf.PerformanceTracker;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Measures how long the JavaFX thread works for each frame (from the first animation timer to the end of the layout), how long
 * an event from outside waits for that thread, and how many frames are drawn.
 */
final class FluencyMeter extends AnimationTimer {
    private static final long PROBE_MILLIS = 2;

    private final Scene scene;
    private final Times work = new Times();
    private final Times waits = new Times();
    private final AtomicBoolean isMeasuring = new AtomicBoolean();
    private final long thread = Thread.currentThread().getId();
    private volatile int drawn;
    private long pulseBegan;
    private long began;
    private long cpuBegan;

    /** Measures a scene; to be called on the JavaFX thread, before anything else is done per frame. */
    FluencyMeter(Scene scene) {
        this.scene = scene;
        scene.addPostLayoutPulseListener(this::layoutDone);
        start();
    }

    @Override
    public void handle(long nanos) {
        pulseBegan = System.nanoTime();
    }

    private void layoutDone() {
        if (isMeasuring.get()) {
            work.add(System.nanoTime() - pulseBegan);
        }
    }

    void begin() {
        began = System.nanoTime();
        cpuBegan = cpuNanos();
        isMeasuring.set(true);
        Platform.runLater(() -> PerformanceTracker.getSceneTracker(scene).resetAverageFPS());
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
    Fluency end(long updates) throws InterruptedException {
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (cpuNanos() - cpuBegan) / 1e9 / seconds;
        isMeasuring.set(false);
        var done = new java.util.concurrent.CountDownLatch(1);
        Platform.runLater(() -> {
            drawn = Math.round(PerformanceTracker.getSceneTracker(scene).getAverageFPS() * 10);
            done.countDown();
        });
        done.await();
        return new Fluency(updates / seconds, drawn / 10.0, work, waits, busy);
    }
}

package linetwin.sim.live;

import java.util.List;
import java.util.stream.Stream;

/** Other work that keeps all processors busy, twice over. */
final class Load implements AutoCloseable {
    private final List<Thread> threads;
    private volatile boolean isOver;

    Load() {
        threads = Stream.generate(() -> new Thread(this::work, "load"))
                .limit(2L * Runtime.getRuntime().availableProcessors())
                .toList();
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void work() {
        while (!isOver) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        isOver = true;
    }
}

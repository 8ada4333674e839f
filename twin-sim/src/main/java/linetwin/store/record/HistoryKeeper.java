package linetwin.store.record;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.value.Text;
import linetwin.store.StoreException;
import linetwin.store.history.Cut;
import linetwin.store.history.HistoryBook;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptReading;
import linetwin.store.history.KeptRun;
import linetwin.store.history.StopChange;

/**
 * Keeps the history of whatever line it hears in a store, on a thread of its own, so that no disk holds up who tells of the line. What
 * can't be written is tried again; of what waits meanwhile, the newest {@value #MOST_WAITING} entries at most. Any thread may use it.
 */
public final class HistoryKeeper implements TelemetrySink, AutoCloseable {
    private static final int MOST_WAITING = 2_000;
    private static final long AGAIN_SECONDS = 10;

    private final Path file;
    private final Consumer<HistoryStore> onShiftEnd;
    private final BlockingQueue<Consumer<HistoryStore>> entries = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread writer = new Thread(this::write, "history-keeper");
    private final HistoryRecorder recorder;
    private volatile Optional<Text> trouble = Optional.empty();
    private volatile boolean isRefused;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /**
     * Begins to keep.
     *
     * @param onShiftEnd is told on the writing thread, after the end of a shift is kept
     */
    public HistoryKeeper(Path file, Consumer<HistoryStore> onShiftEnd) {
        this.file = file;
        this.onShiftEnd = onShiftEnd;
        recorder = new HistoryRecorder(new Book());
        writer.setDaemon(true);
        writer.start();
    }

    /** What the recorder has found becomes an entry that waits. */
    private final class Book implements HistoryBook {
        @Override
        public void begin(DescriptionMessage announcement, Instant now) {
            add(store -> store.begin(announcement, now));
        }

        @Override
        public void describe(DescriptionMessage changed) {
            add(store -> store.describe(changed));
        }

        @Override
        public void keep(Cut cut) {
            add(store -> store.keep(cut));
            if (cut.marks().contains(Cut.Mark.SHIFT_END)) {
                add(onShiftEnd);
            }
        }

        @Override
        public void keep(StopChange change) {
            add(store -> store.keep(change));
        }

        @Override
        public void keep(List<LineEvent> events) {
            add(store -> store.keep(events));
        }
    }

    private void add(Consumer<HistoryStore> entry) {
        if (!isRefused && !entries.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    /** What else is to be written, such as that somebody has seen a stop. */
    public void write(Consumer<HistoryStore> entry) {
        add(entry);
    }

    @Override
    public synchronized void accept(Message message) {
        if (!isRefused) {
            recorder.accept(message);
        }
    }

    /** A reading of what was heard of a run up to now, which is not kept yet; empty if that run is not heard. */
    public synchronized Optional<KeptReading> present(KeptRun run) {
        return isRefused ? Optional.empty() : recorder.present(run.run());
    }

    /** Why not all is kept, in words; empty if all is well. */
    public Optional<Text> trouble() {
        return trouble.isEmpty() && lost.get() > 0
                ? Optional.of(new Text(
                        file + " 中的历史缺少 " + lost.get() + " 条记录，因为太长时间无法写入。",
                        "of the history in " + file + " " + lost.get()
                                + " entries are missing, since nothing could be written for too long."))
                : trouble;
    }

    /** Whether another window, or what is wrong with the file, forbids to write to it at all. */
    public boolean isRefused() {
        return isRefused;
    }

    /** How many entries were written, so that readers notice what is new. */
    public long written() {
        return written.get();
    }

    /**
     * Waits until the file can be written to.
     *
     * @throws StoreException if it can't, since another process does, or since it is no store or damaged
     */
    public void awaitOpened() {
        try {
            opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException why ? why : e;
        }
    }

    private void write() {
        try (HistoryStore store = HistoryStore.open(file)) {
            opened.complete(null);
            while (closed.getCount() > 0 || !entries.isEmpty()) {
                Consumer<HistoryStore> entry = entries.poll(200, TimeUnit.MILLISECONDS);
                if (entry != null) {
                    write(store, entry);
                }
            }
        } catch (StoreException e) {
            refuse(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody waits for the rest
        } finally {
            ended.countDown();
        }
    }

    private void refuse(StoreException why) {
        trouble = Optional.of(why.words());
        isRefused = true;
        opened.completeExceptionally(why);
        entries.clear();
    }

    /** Until it succeeds, or nobody waits for it any more. */
    private void write(HistoryStore store, Consumer<HistoryStore> entry) throws InterruptedException {
        while (true) {
            try {
                entry.accept(store);
                written.incrementAndGet();
                trouble = Optional.empty();
                return;
            } catch (StoreException e) {
                trouble = Optional.of(e.words());
                if (closed.await(AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
        }
    }

    /** Keeps what was heard up to now, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            recorder.close();
        }
        closed.countDown();
        try {
            long before = written.get();
            while (!ended.await(AGAIN_SECONDS, TimeUnit.SECONDS)) {
                if (written.get() == before) {
                    writer.interrupt(); // nothing more comes through
                    return;
                }
                before = written.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

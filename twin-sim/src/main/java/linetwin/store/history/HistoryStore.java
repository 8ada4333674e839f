package linetwin.store.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.value.Text;
import linetwin.store.StoreException;
import linetwin.store.StoreFile;
import linetwin.store.genealogy.TraceReader;
import linetwin.store.genealogy.TraceWriter;
import linetwin.store.history.KeptStop.Acknowledgement;

/**
 * The history of lines in the file of a twin. Each entry is a transaction of its own. Bounded: what is older than {@link #KEPT} on the
 * clock of its run goes, and the oldest of more than {@link #MOST_READINGS} readings and {@link #MOST_STOPS} stops. One thread at a time
 * may use it.
 */
public final class HistoryStore implements HistoryBook, AutoCloseable {
    public static final Duration KEPT = Duration.ofDays(400);

    /** A year of hours and shifts: some 100 MB of the largest line that ships. */
    public static final int MOST_READINGS = 12_000;

    /** Some 30 MB. */
    public static final int MOST_STOPS = 250_000;

    /** More than a year of the largest line that ships. */
    public static final int MOST_VEHICLES = 160_000;

    /** Between two looks at what is too old. */
    private static final int LOOK_EVERY = 100;

    private final StoreFile file;
    private final Bounds bounds;
    private final ReadingTable readings = new ReadingTable();
    private final TraceWriter traces = new TraceWriter();
    private long run = -1;
    private long description = -1;
    private int sinceLook = LOOK_EVERY;

    /** How much is kept. */
    record Bounds(Duration age, int readings, int stops, int vehicles) {
        static final Bounds USUAL = new Bounds(KEPT, MOST_READINGS, MOST_STOPS, MOST_VEHICLES);
    }

    private HistoryStore(StoreFile file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /**
     * Opens a store to write to it, and makes it where there is none.
     *
     * @throws StoreException if the file is no store, or damaged, or written to by another process
     */
    public static HistoryStore open(Path file) {
        return open(file, Bounds.USUAL);
    }

    static HistoryStore open(Path file, Bounds bounds) {
        return new HistoryStore(StoreFile.open(file), bounds);
    }

    /**
     * Opens a store to read it.
     *
     * @throws StoreException if there is none, or it is damaged
     */
    public static HistoryStore read(Path file) {
        return new HistoryStore(StoreFile.read(file, "the window"), Bounds.USUAL);
    }

    /** One that lasts until it is closed, for what is played at once. */
    public static HistoryStore inMemory() {
        return new HistoryStore(StoreFile.inMemory(), Bounds.USUAL);
    }

    /** What is kept of other kinds is in the same file. */
    public StoreFile file() {
        return file;
    }

    public Path path() {
        return file.path();
    }

    @Override
    public void begin(DescriptionMessage announcement, Instant now) {
        file.inTransaction(connection -> {
            RunTable.Place place = RunTable.find(connection, announcement, now).orElseGet(() -> RunTable.Place.NONE);
            if (place.run() < 0) {
                place = RunTable.add(connection, announcement);
            } else if (!place.isSameAnnouncement()) {
                place = RunTable.describe(connection, place.run(), announcement);
            }
            StopTable.leaveOpen(connection);
            run = place.run();
            description = place.description();
        });
    }

    @Override
    public void describe(DescriptionMessage changed) {
        requireBegun();
        file.inTransaction(connection ->
                description = RunTable.describe(connection, run, changed).description());
    }

    private void requireBegun() {
        if (run < 0) {
            throw new IllegalStateException("no run has begun");
        }
    }

    @Override
    public void keep(Cut cut) {
        requireBegun();
        file.inTransaction(connection -> {
            ReadingTable.add(connection, run, description, cut);
            if (++sinceLook >= LOOK_EVERY) {
                sinceLook = 0;
                forget(connection);
            }
        });
    }

    private void forget(Connection connection) throws SQLException {
        ReadingTable.forget(connection, bounds.age(), bounds.readings());
        StopTable.forget(connection, bounds.stops());
        traces.forget(connection, bounds.age(), bounds.vehicles());
        RunTable.forget(connection, run);
    }

    @Override
    public void keep(StopChange change) {
        requireBegun();
        file.inTransaction(connection -> StopTable.change(connection, run, change));
    }

    @Override
    public void keep(List<LineEvent> events) {
        requireBegun();
        file.inTransaction(connection -> traces.add(connection, run, events));
    }

    /** Somebody has seen these stops; whoever was first stays. */
    public void acknowledge(List<Long> stops, Acknowledgement acknowledgement) {
        file.inTransaction(connection -> StopTable.acknowledge(connection, stops, acknowledgement));
    }

    /** All runs, in the order in which they were heard of. */
    public List<KeptRun> runs() {
        return list(RunTable::all);
    }

    /** The readings of a run, in order of time. */
    public List<KeptMark> marks(KeptRun of) {
        return list(connection -> ReadingTable.marks(connection, of.id()));
    }

    /**
     * A reading.
     *
     * @throws StoreException if there is none, or it can't be read
     */
    public KeptReading reading(KeptRun of, KeptMark mark) {
        List<KeptReading> found = list(
                connection -> readings.find(connection, of.id(), mark).stream().toList());
        if (found.isEmpty()) {
            throw new StoreException(new Text(
                    "存储文件 " + file.path() + " 中已没有 " + mark.at() + " 的读数。\n也许它太旧而未保留。",
                    "the store " + file.path() + " has no reading of " + mark.at()
                            + " any more.\nMaybe it was too old to be kept."));
        }
        return found.get(0);
    }

    /** What the stretch lost that was heard up to a reading; empty where none was, or nothing of the last station. */
    public Optional<LossTree> losses(KeptRun of, KeptMark mark) {
        return list(connection ->
                        readings.losses(connection, of.id(), mark).stream().toList())
                .stream()
                .findFirst();
    }

    /** The stops of a run that lasted in a period, in order of their begin; the latest if there are too many. */
    public List<KeptStop> stops(KeptRun of, Period period, int most) {
        return list(connection -> StopTable.within(connection, of.id(), period, most));
    }

    /** What is asked of the vehicles and lots of a run. */
    public interface Question<T> {
        List<T> ask(TraceReader reader) throws SQLException;
    }

    /** Answers a question about the vehicles and lots of a run. */
    public <T> List<T> ask(KeptRun of, Question<T> question) {
        return list(connection -> question.ask(new TraceReader(connection, of.id(), of.run())));
    }

    /** How the line of a run described itself last. */
    public Optional<LineDescription> line(KeptRun of) {
        return list(connection -> RunTable.line(connection, of.id()).stream().toList()).stream()
                .findFirst();
    }

    private interface Query<T> {
        List<T> of(Connection connection) throws SQLException;
    }

    private <T> List<T> list(Query<T> query) {
        List<T> all = new ArrayList<>();
        if (!file.isEmpty()) {
            try {
                file.inTransaction(connection -> all.addAll(query.of(connection)));
            } catch (IllegalArgumentException e) {
                throw new StoreException(
                        new Text(
                                "存储文件 " + file.path() + " 中有无法读取的条目：" + e.getMessage() + "。\n也许另一个程序写入过它。",
                                "the store " + file.path() + " holds an entry that can't be read: " + e.getMessage()
                                        + ".\nMaybe another program wrote to it."),
                        e);
            }
        }
        return all;
    }

    /** The latest run of all; empty if nothing was heard yet. */
    public Optional<KeptRun> latest() {
        List<KeptRun> all = runs();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public void close() {
        file.close();
    }
}

package linetwin.ui.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.value.Text;
import linetwin.store.StoreException;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptRun;
import linetwin.store.review.Review;
import linetwin.store.review.Reviewer;
import linetwin.store.review.Shift;
import linetwin.ui.source.Background;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/** Which period of the history the user looks at, and what was found of it, read beside the screen. */
public final class HistoryViewModel {
    private static final int MOST_SHIFTS = 40;

    /** The share of the time that reading may take while the page is open: a tenth. */
    private static final int REST = 10;

    /** Of the line's time: the running hour goes on. */
    private static final Duration READ_AGAIN = Duration.ofMinutes(1);

    private static final Duration SHORTEST_REST = Duration.ofSeconds(3);

    private final HistoryDesk desk;
    private final Background reading;
    private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.USUAL);
    private final ObjectProperty<Pick> compared = new SimpleObjectProperty<>(Pick.NONE);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Text>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isReadingInTrouble;
    private long version = -1;
    private Instant next = Instant.MIN;
    private Instant read = Instant.EPOCH;

    /** @param screen does what it is given on the thread of the screen */
    public HistoryViewModel(HistoryDesk desk, Executor screen) {
        this.desk = desk;
        reading = new Background(screen);
        pick.subscribe((before, now) -> read());
        compared.subscribe((before, now) -> read());
    }

    /** A shift and its figures. */
    record ShiftRow(Shift shift, LineKpis kpis) {}

    /**
     * What is shown.
     *
     * @param shifts the latest first
     * @param review absent if there is nothing of the period
     * @param other what it is compared with; absent for nothing
     */
    record Shown(
            List<ShiftRow> shifts,
            @Nullable Review review,
            @Nullable Review other) {
        static final Shown NOTHING = new Shown(List.of(), null, null);

        Shown {
            shifts = List.copyOf(shifts);
        }
    }

    HistoryDesk desk() {
        return desk;
    }

    ObjectProperty<Pick> pickProperty() {
        return pick;
    }

    ObjectProperty<Pick> comparedProperty() {
        return compared;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the history can't be kept or read; empty if it can. */
    ReadOnlyObjectProperty<Optional<Text>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The user looks here now, or no longer. */
    public void turn(boolean isOpen) {
        if (isOpen) {
            read();
        }
    }

    /** Reads what is new from time to time. */
    public void show(LineFrame frame) {
        desk.trouble().ifPresentOrElse(why -> trouble.set(Optional.of(why)), this::clearTrouble);
        boolean isOlder = Duration.between(read, frame.lineTime()).abs().compareTo(READ_AGAIN) >= 0;
        if ((desk.version() != version || (desk.isKeeping() && isOlder))
                && !reading.isUnderWay()
                && !frame.wallTime().isBefore(next)) {
            read = frame.lineTime();
            read();
        }
    }

    private void clearTrouble() {
        if (!isReadingInTrouble) {
            trouble.set(Optional.empty());
        }
    }

    void acknowledge(List<Long> stops) {
        desk.acknowledge(stops);
    }

    private void read() {
        Path file = desk.file().orElse(null);
        if (file == null) {
            return;
        }
        version = desk.version();
        Pick wanted = pick.get();
        Pick beside = compared.get();
        Instant begun = Instant.now();
        reading.begin(
                () -> read(file, desk, wanted, beside),
                found -> {
                    isReadingInTrouble = false;
                    rest(begun);
                    shown.set(found);
                },
                failure -> {
                    isReadingInTrouble = true;
                    rest(begun);
                    trouble.set(Optional.of(wordsOf(failure)));
                });
    }

    private static Text wordsOf(Exception failure) {
        return failure instanceof StoreException store ? store.words() : Text.of(String.valueOf(failure.getMessage()));
    }

    private void rest(Instant begun) {
        Instant now = Instant.now();
        Duration rest = Duration.between(begun, now).multipliedBy(REST);
        next = now.plus(rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest);
    }

    private static Shown read(Path file, HistoryDesk desk, Pick wanted, Pick beside) {
        if (!Files.exists(file)) {
            return Shown.NOTHING;
        }
        try (HistoryStore store = HistoryStore.read(file)) {
            Optional<KeptRun> run = store.latest();
            return run.isEmpty()
                    ? Shown.NOTHING
                    : read(new Reviewer(store, run.get(), desk.present(run.get())), wanted, beside);
        }
    }

    private static Shown read(Reviewer reviewer, Pick wanted, Pick beside) {
        List<Shift> shifts = reviewer.shifts();
        Optional<Period> period = wanted.of(reviewer.run(), shifts, Optional.empty());
        Optional<Period> other = beside.of(reviewer.run(), shifts, period);
        List<ShiftRow> rows = new ArrayList<>();
        shifts.stream()
                .skip(Math.max(0, shifts.size() - MOST_SHIFTS))
                .forEach(shift -> rows.add(new ShiftRow(shift, reviewer.kpis(shift.period()))));
        Collections.reverse(rows);
        return new Shown(
                rows,
                period.flatMap(reviewer::review).orElse(null),
                other.flatMap(reviewer::review).orElse(null));
    }
}

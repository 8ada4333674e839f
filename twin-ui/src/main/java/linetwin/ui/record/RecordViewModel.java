package linetwin.ui.record;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.ui.record.Take.Progress;
import linetwin.ui.source.Background;
import org.jspecify.annotations.Nullable;

/** Whether the line is recorded, how far that is, and how it ended. */
public final class RecordViewModel {
    private final Recorder recorder;
    private final Background work;
    private final Consumer<Outcome> onOutcome;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NONE);
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Take take;

    /** Where it stands. */
    enum Stage {
        NONE,
        BEGINNING,
        GOING_ON,
        ENDING
    }

    /** How far it is, and for how long it goes on. */
    record Seen(Progress progress, Duration time) {}

    /** How it ended. */
    public sealed interface Outcome {
        /** There is a recording, whole or not. */
        record Ended(Progress progress) implements Outcome {}

        /** There is none. */
        record NotBegun(Path file, Exception why) implements Outcome {}
    }

    /**
     * Without a recording, until one is begun.
     *
     * @param screen does what it is given on the thread of the screen
     * @param onOutcome is told how each ended, on that thread
     */
    public RecordViewModel(Recorder recorder, Executor screen, Consumer<Outcome> onOutcome) {
        this.recorder = recorder;
        this.onOutcome = onOutcome;
        work = new Background(screen);
    }

    /** Whether there is anything to record, or it is recorded already. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Empty while nothing is recorded. */
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Begins a recording, unless there is one already. */
    public void begin(Path file) {
        if (stage.get() == Stage.NONE) {
            stage.set(Stage.BEGINNING);
            work.begin(() -> recorder.begin(file), this::begun, why -> {
                stage.set(Stage.NONE);
                onOutcome.accept(new Outcome.NotBegun(file, why));
            });
        }
    }

    private void begun(Take next) {
        take = next;
        stage.set(Stage.GOING_ON);
    }

    /** Ends the recording, if there is one. */
    public void end() {
        Take present = take;
        if (present != null && stage.get() == Stage.GOING_ON) {
            stage.set(Stage.ENDING);
            work.begin(
                    () -> {
                        present.end();
                        return present.progress();
                    },
                    this::ended,
                    why -> ended(present.progress()));
        }
    }

    private void ended(Progress last) {
        take = null;
        seen.set(Optional.empty());
        stage.set(Stage.NONE);
        onOutcome.accept(new Outcome.Ended(last));
    }

    /** Looks how far it is; to be called with every frame. One that can't go on is ended. */
    public void look(Instant now) {
        Take present = take;
        ready.set(present != null || recorder.isReady());
        if (present != null) {
            Progress progress = present.progress();
            seen.set(Optional.of(new Seen(progress, Duration.between(progress.begin(), now))));
            if (progress.isBroken()) {
                end();
            }
        }
    }

    /** Ends the recording and waits until it is whole, for who leaves the program. */
    public void close() {
        Take present = take;
        if (present != null) {
            present.end();
        }
    }
}

package linetwin.ui.drift;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Calibrator;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.scenario.ScenarioOfLine.Found;
import linetwin.ui.source.Background;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of the shown line have moved away from its scenario, and their calibration to what was heard since, one at a time,
 * beside the screen.
 */
public final class DriftViewModel {
    private static final RunSeed SEED = new RunSeed(1, 0);

    /** Of wall time, between two looks at what was noticed. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ScenarioOfLine scenario;
    private final Consumer<Path> onSaved;
    private final DriftEar ear = new DriftEar();
    private final Background working;
    private final ReadOnlyObjectWrapper<List<DriftAlarm>> alarms = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Idle());
    private final BooleanProperty allWanted = new SimpleBooleanProperty();
    private AtomicInteger percent = new AtomicInteger();
    private Instant nextLook = Instant.MIN;
    private @Nullable LineDescription line;
    private @Nullable Held held;

    /** By what the line is held: its scenario, with what was changed on it. */
    private record Held(Scenario scenario, Map<String, String> changes) {}

    /** What is under way of a recalibration. */
    sealed interface Stage {
        record Idle() implements Stage {}

        /**
         * The parameters are being fitted.
         *
         * @param doneFraction 0..1
         */
        record UnderWay(double doneFraction) implements Stage {}

        record Told(Recalibration result) implements Stage {}

        /** By which forecasts are made from now on. */
        record Saved(Path file) implements Stage {}

        /**
         * It came to nothing, or could not be saved.
         *
         * @param key of the words that say why
         * @param detail what the words leave open
         * @param result that is not lost for it; absent if there is none
         */
        record Failed(String key, String detail, @Nullable Recalibration result) implements Stage {}
    }

    /**
     * Begins to hear.
     *
     * @param scenario of the line, which is told elsewhere which line that is
     * @param onSaved gets the file of a scenario that was calibrated, to be gone by from then on
     * @param screen does what it is given on the thread of the screen
     */
    public DriftViewModel(ScenarioOfLine scenario, Consumer<Path> onSaved, Executor screen) {
        this.scenario = scenario;
        this.onSaved = onSaved;
        working = new Background(screen);
        ear.start();
    }

    /** Is to hear all that the shown line tells. */
    public TelemetrySink ear() {
        return ear;
    }

    /** What has moved, the oldest first; of a single parameter at most once. */
    ReadOnlyObjectProperty<List<DriftAlarm>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whether all that contradicts the scenario is taken over, and not only what was named. */
    BooleanProperty allWantedProperty() {
        return allWanted;
    }

    /** The line that is shown, by its own words. */
    Optional<LineDescription> line() {
        return Optional.ofNullable(line);
    }

    /** Follows the line. */
    public void show(LineFrame frame) {
        line = frame.snapshot().description();
        if (!frame.wallTime().isBefore(nextLook)) {
            nextLook = frame.wallTime().plus(LOOK);
            hold();
            alarms.set(ear.alarms());
        }
        if (working.isUnderWay() && stage.get() instanceof Stage.UnderWay) {
            stage.set(new Stage.UnderWay(percent.get() / 100.0));
        }
    }

    private void hold() {
        LineDescription known = line;
        if (known != null && scenario.found() instanceof Found.Read read) {
            Held wanted = new Held(read.scenario(), known.changes());
            if (!wanted.equals(held)) {
                held = wanted;
                asItRuns(wanted, known).ifPresent(ear::hold);
            }
        }
    }

    /** Empty if it has no such parameters, which forecasts say. */
    private static Optional<Scenario> asItRuns(Held wanted, LineDescription known) {
        try {
            return Optional.of(ScenarioOfLine.asItRuns(wanted.scenario(), known));
        } catch (ScenarioException e) {
            return Optional.empty();
        }
    }

    /** Fits the parameters to what was heard since the first of those named has moved. */
    void recalibrate() {
        List<DriftAlarm> noticed = alarms.get();
        Held by = held;
        LineDescription known = line;
        if (noticed.isEmpty() || by == null || known == null) {
            return;
        }
        AtomicInteger done = new AtomicInteger();
        percent = done;
        stage.set(new Stage.UnderWay(0));
        working.begin(
                () -> fit(noticed, asItRuns(by, known).orElseThrow(), done),
                told -> stage.set(told),
                failure -> stage.set(new Stage.Failed("drift.failed", String.valueOf(failure.getMessage()), null)));
    }

    private Stage fit(List<DriftAlarm> noticed, Scenario by, AtomicInteger done) {
        Instant since = noticed.stream()
                .map(DriftAlarm::since)
                .max(Comparator.naturalOrder())
                .orElseThrow(); // of the last to move, so that nothing of before is in it
        Optional<Learners.Learner> learner = ear.takeSince(since);
        if (learner.isEmpty()) {
            return new Stage.Failed("drift.nothingHeard", "", null);
        }
        LineObservation observation = learner.get().observer().observation();
        Calibration calibration =
                new Calibrator(by, observation, SEED).calibrate((parts, of) -> done.set(100 * parts / of));
        Set<String> named = noticed.stream().map(DriftAlarm::path).collect(Collectors.toSet());
        return new Stage.Told(new Recalibration(
                calibration,
                named,
                learner.get().from(),
                observation.reception().end()));
    }

    /** Writes what is to be taken over as a scenario that extends the former one, and goes by that from then on. */
    void save(Path file) {
        if (stage.get() instanceof Stage.Told told) {
            save(told.result(), file);
        } else if (stage.get() instanceof Stage.Failed failed && failed.result() != null) {
            save(failed.result(), file);
        }
    }

    private void save(Recalibration result, Path file) {
        boolean areAllWanted = allWanted.get();
        working.begin(
                () -> result.write(areAllWanted, file.toAbsolutePath()),
                saved -> {
                    stage.set(new Stage.Saved(saved));
                    onSaved.accept(saved);
                },
                failure -> stage.set(new Stage.Failed("drift.notSaved", String.valueOf(failure.getMessage()), result)));
    }

    /** What is under way is not wanted any more. */
    public void cancel() {
        working.cancel();
        stage.set(new Stage.Idle());
    }

    /** Ends all that goes on beside the screen. */
    public void close() {
        cancel();
        ear.close();
    }
}

package linetwin.ui.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.value.Text;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.source.Background;
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A scenario, its variants, their runs in the background, and what the runs have shown. */
public final class WhatIfViewModel {
    private final ReplicationRunner runner;
    private final VariantDraft draft;
    private final RunForm form = new RunForm();
    private final PresentOfLine present;
    private final ObservableList<String> shipped = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Idle());
    private final ReadOnlyObjectWrapper<@Nullable WhatIfResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(Note.NONE);
    private final Background listing;
    private final Background loading;
    private final Background running;
    private final Background saving;
    private boolean isListed;
    private boolean isAsked;

    /** What is under way of what the user has asked for. */
    sealed interface Stage {
        /** Nothing; runs can be asked for. */
        record Idle() implements Stage {}

        /** The line is asked for its present, from which these variants will be run, the baseline first. */
        record Asking(Scenario scenario, List<Variant> variants, RunPlan plan) implements Stage {}

        /** Variants are run; of all of them together, so many replications are finished. */
        record Running(WhatIfRun run, int finished) implements Stage {}

        default boolean isIdle() {
            return this instanceof Idle;
        }
    }

    /**
     * What the user is told about the last thing that he asked for.
     *
     * @param key of the words; empty if there is nothing to tell
     * @param detail what the words leave open
     */
    record Note(String key, String detail) {
        static final Note NONE = new Note("", "");
    }

    /**
     * Without a scenario, until one is chosen or the running line names one.
     *
     * @param commands by which the running line is asked for its present
     * @param screen does what it is given on the thread of the screen
     */
    public WhatIfViewModel(ReplicationRunner runner, Commands commands, Executor screen) {
        this.runner = runner;
        draft = new VariantDraft(screen);
        listing = new Background(screen);
        loading = new Background(screen);
        running = new Background(screen);
        saving = new Background(screen);
        present = new PresentOfLine(commands);
    }

    VariantDraft draft() {
        return draft;
    }

    /** The scenario that is changed here; absent before there is one. */
    public ObservableValue<Scenario> scenarioProperty() {
        return draft.loadedProperty().map(LoadedScenario::scenario);
    }

    /** A parameter of the form, and what it is called. */
    public record Entry(String path, String words) {}

    /** The parameters of the form; none before there is a scenario. */
    public List<Entry> entries(Texts texts) {
        LoadedScenario loaded = draft.loadedProperty().get();
        if (loaded == null) {
            return List.of();
        }
        ParameterNames names = new WhatIfWords(texts).names(loaded);
        return loaded.parameters().stream()
                .map(parameter -> new Entry(parameter.path(), names.whole(parameter)))
                .toList();
    }

    RunForm form() {
        return form;
    }

    /** Names of the scenarios that come with the program. */
    ObservableList<String> shipped() {
        return shipped;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The newest result, also of runs that go on; absent before there is one. */
    ReadOnlyObjectProperty<@Nullable WhatIfResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Note> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Reads a scenario that comes with the program, beside the screen. */
    void choose(String name) {
        load(() -> LoadedScenario.shipped(name));
    }

    /** Reads a scenario file, beside the screen. */
    void open(Path file) {
        load(() -> LoadedScenario.read(file));
    }

    private void load(Callable<LoadedScenario> reading) {
        isAsked = true;
        note.set(new Note("whatif.loading", ""));
        loading.begin(reading, this::take, failure -> fail("whatif.notRead", failure));
    }

    /** Follows the line, and how far the runs are. */
    public void show(LineFrame frame) {
        if (!isListed) {
            isListed = true;
            listing.begin(Scenarios::builtIn, shipped::setAll, failure -> fail("whatif.notRead", failure));
        }
        chooseThatOf(frame.snapshot().description());
        present.look(frame);
        chooseBaseline();
        present.hear().ifPresent(this::take);
        lookAtRun();
    }

    /** What is compared with: the scenario without its levers, or the line as it runs. */
    private void chooseBaseline() {
        LoadedScenario loaded = draft.loadedProperty().get();
        if (loaded != null) {
            boolean isPresent = form.isFromPresent() && findHindranceOfStart().isEmpty();
            draft.setBaseline(isPresent ? present.asItRuns(loaded.scenario()) : new Variant("", Set.of(), Map.of()));
        }
    }

    /** The scenario of the running line is the first guess of what the user wants to change. */
    private void chooseThatOf(@Nullable LineDescription line) {
        if (!isAsked && line != null && !shipped.isEmpty()) {
            isAsked = true;
            shipped.stream()
                    .filter(name -> name.equals(line.scenario()) || name.endsWith("/" + line.scenario()))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    private void take(LoadedScenario read) {
        note.set(Note.NONE);
        draft.begin(read);
        form.fill(read.scenario().runPlan());
        result.set(null);
    }

    private void fail(String key, Exception failure) {
        note.set(new Note(key, String.valueOf(failure.getMessage())));
    }

    /** The key of the reason why nothing can be run now; empty if it can. */
    Optional<String> findHindrance() {
        return findHindranceOfStart().or(draft::findHindrance).or(form::findBrokenRule);
    }

    private Optional<String> findHindranceOfStart() {
        LoadedScenario loaded = draft.loadedProperty().get();
        return loaded == null || !form.isFromPresent() ? Optional.empty() : present.findHindrance(loaded.scenario());
    }

    /** Runs the baseline and all variants that differ from it, beside the screen. */
    void run() {
        LoadedScenario loaded = draft.loadedProperty().get();
        if (loaded != null && findHindrance().isEmpty() && stage.get().isIdle()) {
            note.set(Note.NONE);
            result.set(null);
            Stage.Asking wished = new Stage.Asking(loaded.scenario(), draft.different(), form.plan());
            if (form.isFromPresent()) {
                present.ask();
                stage.set(wished);
            } else {
                begin(wished, Optional.empty());
            }
        }
    }

    private void take(PresentOfLine.Answer answer) {
        if (stage.get() instanceof Stage.Asking wished && answer instanceof PresentOfLine.Answer.Told told) {
            begin(wished, Optional.of(told.present()));
            return;
        }
        stage.set(new Stage.Idle());
        note.set(
                answer instanceof PresentOfLine.Answer.Refused refused
                        ? new Note("whatif.presentRefused", refused.reason())
                        : new Note("whatif.presentMissing", ""));
    }

    private void begin(Stage.Asking wished, Optional<LivePresent> from) {
        WhatIfRun run = new WhatIfRun(wished.variants(), wished.plan(), from);
        stage.set(new Stage.Running(run, 0));
        running.begin(
                () -> run.compare(wished.scenario(), runner),
                outcome -> {
                    show(run, outcome);
                    stage.set(new Stage.Idle());
                },
                failure -> {
                    tellWhyNot(failure);
                    stage.set(new Stage.Idle());
                });
    }

    /** Ends the runs; the replications that are finished count. Also called when the window closes. */
    public void cancel() {
        if (stage.get() instanceof Stage.Running now) {
            now.run().stop();
        } else if (stage.get() instanceof Stage.Asking) {
            present.forget();
            stage.set(new Stage.Idle());
        }
    }

    private void lookAtRun() {
        if (stage.get() instanceof Stage.Running now) {
            now.run().tellNews(news -> show(now.run(), news));
            stage.set(new Stage.Running(now.run(), now.run().finished()));
        }
    }

    private void show(WhatIfRun run, Comparisons comparisons) {
        result.set(new WhatIfResult(run.variants(), run.plan(), run.presentAt(), comparisons));
    }

    private void tellWhyNot(Exception failure) {
        if (failure instanceof InterruptedExperimentException || failure instanceof CancellationException) {
            note.set(new Note("whatif.tooEarly", ""));
        } else {
            fail("whatif.notRun", failure);
        }
    }

    /** Writes the chosen variant as a scenario file, which must not be there yet, beside the screen. */
    void save(Path file) {
        LoadedScenario loaded = draft.loadedProperty().get();
        if (loaded != null && findHindrance().isEmpty()) {
            Variant variant = draft.chosenVariant();
            RunPlan plan = form.plan();
            Scenario scenario = loaded.scenario();
            saving.begin(
                    () -> SavedVariant.write(variant.applyTo(scenario), plan, Text.of(variant.name()), file),
                    saved -> note.set(new Note("whatif.saved", saved.toString())),
                    failure -> fail("whatif.notSaved", failure));
        }
    }
}

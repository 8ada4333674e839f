package linetwin.ui.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Pending;
import org.jspecify.annotations.Nullable;

/** A scenario, its variants, their runs in the background, and what the runs have shown. */
public final class WhatIfViewModel {
    private final ReplicationRunner runner;
    private final VariantDraft draft = new VariantDraft();
    private final RunForm form = new RunForm();
    private final PresentOfLine present;
    private final ObservableList<String> shipped = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<@Nullable WhatIfResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(Note.NONE);
    private @Nullable Pending<List<String>> listing;
    private @Nullable Pending<LoadedScenario> loading;
    private @Nullable Pending<Path> saving;
    private WhatIfRun.@Nullable Begun begun;
    private @Nullable Wish wish;
    private boolean isAsked;

    /**
     * How far the runs are.
     *
     * @param isRunning whether further ones will follow
     */
    record Progress(int finished, int steps, boolean isRunning) {
        static final Progress NONE = new Progress(0, 0, false);
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

    /** Runs that begin as soon as the line has told its present. */
    private record Wish(Scenario scenario, List<Variant> variants, RunPlan plan) {}

    /**
     * Without a scenario, until one is chosen or the running line names one.
     *
     * @param commands by which the running line is asked for its present
     */
    public WhatIfViewModel(ReplicationRunner runner, Commands commands) {
        this.runner = runner;
        present = new PresentOfLine(commands);
    }

    VariantDraft draft() {
        return draft;
    }

    RunForm form() {
        return form;
    }

    /** Names of the scenarios that come with the program. */
    ObservableList<String> shipped() {
        return shipped;
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
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
        load(Pending.begin(() -> LoadedScenario.shipped(name)));
    }

    /** Reads a scenario file, beside the screen. */
    void open(Path file) {
        load(Pending.begin(() -> LoadedScenario.read(file)));
    }

    private void load(Pending<LoadedScenario> reading) {
        isAsked = true;
        loading = reading;
        note.set(new Note("whatif.loading", ""));
    }

    /** Looks what has come of everything that goes on beside the screen. */
    public void show(LineFrame frame) {
        if (listing == null) {
            listing = Pending.begin(Scenarios::builtIn);
        }
        listing.tell(shipped::setAll, failure -> fail("whatif.notRead", failure));
        chooseThatOf(frame.snapshot().description());
        if (loading != null) {
            loading.tell(this::take, failure -> fail("whatif.notRead", failure));
        }
        if (saving != null) {
            saving.tell(
                    file -> note.set(new Note("whatif.saved", file.toString())),
                    failure -> fail("whatif.notSaved", failure));
        }
        present.look(frame);
        chooseBaseline();
        draft.look();
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
        progress.set(Progress.NONE);
    }

    private void fail(String key, Throwable failure) {
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

    /** Whether the line was asked for its present, and has not answered yet. */
    boolean isAsking() {
        return wish != null;
    }

    /** Runs the baseline and all variants that differ from it, beside the screen. */
    void run() {
        LoadedScenario loaded = draft.loadedProperty().get();
        if (loaded != null && findHindrance().isEmpty() && !progress.get().isRunning()) {
            note.set(Note.NONE);
            result.set(null);
            Wish wished = new Wish(loaded.scenario(), draft.different(), form.plan());
            if (form.isFromPresent()) {
                ask(wished);
            } else {
                begin(wished, Optional.empty());
            }
        }
    }

    private void ask(Wish wished) {
        present.ask();
        wish = wished;
        progress.set(new Progress(0, wished.variants().size() * wished.plan().replications(), true));
    }

    private void begin(Wish wished, Optional<LivePresent> from) {
        begun = WhatIfRun.begin(wished.scenario(), wished.variants(), wished.plan(), from, runner);
        progress.set(new Progress(0, begun.run().steps(), true));
    }

    private void take(PresentOfLine.Answer answer) {
        Wish wished = wish;
        wish = null;
        if (wished != null && answer instanceof PresentOfLine.Answer.Told told) {
            begin(wished, Optional.of(told.present()));
            return;
        }
        progress.set(Progress.NONE);
        note.set(
                answer instanceof PresentOfLine.Answer.Refused refused
                        ? new Note("whatif.presentRefused", refused.reason())
                        : new Note("whatif.presentMissing", ""));
    }

    /** Ends the runs; the replications that are finished count. Also called when the window closes. */
    public void cancel() {
        if (begun != null) {
            begun.run().stop();
        }
        if (wish != null) {
            wish = null;
            present.forget();
            progress.set(Progress.NONE);
        }
    }

    private void lookAtRun() {
        WhatIfRun.Begun now = begun;
        if (now == null) {
            return;
        }
        now.run().tellNews(news -> show(now.run(), news));
        progress.set(new Progress(now.run().finished(), now.run().steps(), true));
        boolean isOver = now.outcome().tell(outcome -> show(now.run(), outcome), this::end);
        if (isOver) {
            begun = null;
            progress.set(new Progress(now.run().finished(), now.run().steps(), false));
        }
    }

    private void show(WhatIfRun run, Comparisons comparisons) {
        result.set(new WhatIfResult(run.variants(), run.plan(), run.presentAt(), comparisons));
    }

    private void end(Throwable failure) {
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
            saving = Pending.begin(
                    () -> SavedVariant.write(variant.applyTo(scenario), plan, Text.of(variant.name()), file));
        }
    }
}

package linetwin.ui.gain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.value.Text;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.ScenarioFingerprint;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.gain.LongRun.Note;
import linetwin.ui.gain.LongRun.Origin;
import linetwin.ui.gain.LongRun.Progress;
import linetwin.ui.gain.LongRun.Result;
import linetwin.ui.gain.LongRun.Stage;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.scenario.ScenarioOfLine.Found;
import linetwin.ui.source.Background;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/**
 * The long-run gain of the shown line's scenario: the result that comes with the program, one that is calculated beside the
 * screen, or one from a file. What is shown is always of that scenario; whatever can't be shown leaves it as it is.
 */
public final class LongRunViewModel {
    private static final int MOST_REPLICATIONS = 10_000;

    private final ReplicationRunner runner;
    private final ScenarioOfLine scenario;
    private final String version;
    private final Background looking;
    private final Background opening;
    private final Background calculating;
    private final StringProperty replications = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LongRun> longRun = new ReadOnlyObjectWrapper<>(LongRun.NONE);
    private Found followed = new Found.None();
    private String name = "";
    private int changed;
    private Looked known = Looked.NOTHING;
    private Optional<Result> result = Optional.empty();
    private Note note = Note.NONE;
    private @Nullable GainRun run;

    /**
     * What was found out about a scenario.
     *
     * @param shipped the result that comes with the program, if it is of this very scenario
     */
    private record Looked(
            Stage stage, Optional<Scenario> scenario, String fingerprint, String detail, Optional<Result> shipped) {
        static final Looked NOTHING = of(Stage.NO_LINE, "");

        static Looked of(Stage stage, String detail) {
            return new Looked(stage, Optional.empty(), "", detail, Optional.empty());
        }
    }

    /**
     * Without a result.
     *
     * @param scenario of the line, which is told here which line that is
     * @param version of the program, which calculated results name
     * @param screen does what it is given on the thread of the screen
     */
    public LongRunViewModel(ReplicationRunner runner, ScenarioOfLine scenario, String version, Executor screen) {
        this.runner = runner;
        this.scenario = scenario;
        this.version = version;
        looking = new Background(screen);
        opening = new Background(screen);
        calculating = new Background(screen);
    }

    ReadOnlyObjectProperty<LongRun> longRunProperty() {
        return longRun.getReadOnlyProperty();
    }

    /** How many replications a calculation has, as the user enters it. */
    StringProperty replicationsProperty() {
        return replications;
    }

    /** Follows the line, whose scenario is told elsewhere which line that is, and how far a calculation is. */
    public void show(LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        if (line != null) {
            changed = line.changes().size();
            if (!line.scenario().equals(name)) {
                name = line.scenario();
                begin(scenario.found());
            } else if (!scenario.found().equals(followed)) {
                begin(scenario.found());
            }
        }
        publish();
    }

    /** Another scenario: what was shown, or is being calculated, is not of it. */
    private void begin(Found found) {
        followed = found;
        giveUp();
        looking.forget();
        opening.forget();
        result = Optional.empty();
        note = Note.NONE;
        replications.set("");
        if (found instanceof Found.Read read) {
            known = Looked.of(Stage.READING, "");
            looking.begin(
                    () -> look(read.scenario()),
                    this::take,
                    failure -> known = Looked.of(Stage.REFUSED, String.valueOf(failure.getMessage())));
        } else if (found instanceof Found.Refused refused) {
            known = Looked.of(Stage.REFUSED, refused.why());
        } else {
            known = Looked.of(found instanceof Found.Missing ? Stage.MISSING : Stage.READING, "");
        }
    }

    private static Looked look(Scenario scenario) throws IOException {
        if (scenario.levers().isEmpty()) {
            return Looked.of(Stage.NO_LEVERS, "");
        }
        String fingerprint = ScenarioFingerprint.of(scenario);
        Optional<String> json = Scenarios.findGain(scenario.name());
        if (json.isEmpty()) {
            return new Looked(Stage.READY, Optional.of(scenario), fingerprint, "", Optional.empty());
        }
        LeverGains gains = LeverGainsFile.of(scenario.name(), json.get());
        return gains.fingerprint().equals(fingerprint)
                ? new Looked(
                        Stage.READY,
                        Optional.of(scenario),
                        fingerprint,
                        "",
                        Optional.of(new Result(gains, Origin.SHIPPED, json.get(), "")))
                : new Looked(Stage.OTHER_SHIPPED, Optional.of(scenario), fingerprint, "", Optional.empty());
    }

    private void take(Looked looked) {
        known = looked;
        result = result.filter(opened -> opened.gains().fingerprint().equals(looked.fingerprint()))
                .or(looked::shipped);
        looked.scenario()
                .ifPresent(of -> replications.set(String.valueOf(looked.shipped()
                        .map(shipped -> shipped.gains().made().replications())
                        .orElse(Math.max(2, of.runPlan().replications())))));
        publish();
    }

    /** Reads the result of an experiment beside the screen; one of another scenario is not shown. */
    public void open(Path file) {
        opening.begin(
                () -> new Result(LeverGainsFile.read(file), Origin.OPENED, "", String.valueOf(file.getFileName())),
                this::takeOpened,
                failure -> say(new Note("gain.notRead", GainFileException.wordsOf(failure))));
    }

    private void takeOpened(Result opened) {
        LeverGains gains = opened.gains();
        if (!gains.scenario().equals(name)) {
            say(new Note("gain.ofOther", opened.file(), gains.scenario(), name));
        } else if (known.scenario().isPresent() && !gains.fingerprint().equals(known.fingerprint())) {
            say(new Note(
                    "gain.ofOtherVersion", opened.file(), name, gains.made().version()));
        } else {
            result = Optional.of(opened);
            say(Note.NONE);
        }
    }

    /** Shows the result that came with the program again. */
    void showShipped() {
        if (known.shipped().isPresent()) {
            result = known.shipped();
            say(Note.NONE);
        }
    }

    /** Calculates the gain beside the screen. */
    void calculate() {
        Optional<Integer> count = enteredReplications();
        if (count.isEmpty()) {
            say(new Note("gain.ruleReplications", replications.get(), MOST_REPLICATIONS));
        } else if (run == null && known.scenario().isPresent()) {
            Scenario of = known.scenario().get();
            GainRun begun = new GainRun(of, of.runPlan().withReplications(count.get()), System::nanoTime);
            run = begun;
            note = Note.NONE;
            calculating.begin(() -> calculated(begun), outcome -> takeCalculated(begun, outcome), this::tellWhyNot);
            publish();
        }
    }

    private Optional<Integer> enteredReplications() {
        String entered = replications.get().trim();
        return entered.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(entered)).filter(count -> count >= 2 && count <= MOST_REPLICATIONS)
                : Optional.empty();
    }

    private Result calculated(GainRun begun) throws IOException {
        String json = begun.calculate(runner, version);
        return new Result(LeverGainsFile.of("gain", json), Origin.CALCULATED, json + "\n", "");
    }

    private void takeCalculated(GainRun begun, Result calculated) {
        run = null;
        result = Optional.of(calculated);
        LeverGains.Made made = calculated.gains().made();
        say(made.isInterrupted() ? new Note("gain.cancelled", made.replications(), begun.replications()) : Note.NONE);
    }

    private void tellWhyNot(Exception failure) {
        run = null;
        say(
                failure instanceof InterruptedExperimentException || failure instanceof CancellationException
                        ? new Note("gain.tooEarly")
                        : new Note("gain.notCalculated", String.valueOf(failure.getMessage())));
    }

    /** Ends a calculation; the replications that are finished count. Also called when the window closes. */
    public void cancel() {
        if (run != null) {
            run.stop();
        }
    }

    private void giveUp() {
        cancel();
        calculating.forget();
        run = null;
    }

    private void say(Note now) {
        note = now;
        publish();
    }

    private void publish() {
        LongRun now = new LongRun(
                known.stage(),
                name,
                known.detail(),
                known.scenario().map(LongRunViewModel::titles).orElse(Map.of()),
                result,
                known.shipped().isPresent() && !result.equals(known.shipped()),
                Optional.ofNullable(run)
                        .map(begun ->
                                new Progress(begun.finished(), begun.runs(), begun.remaining(), begun.isMeasured())),
                changed,
                note);
        if (!now.equals(longRun.get())) { // else whoever shows it would do so again, twice a second
            longRun.set(now);
        }
    }

    private static Map<String, Text> titles(Scenario scenario) {
        return scenario.levers().stream().collect(Collectors.toMap(Lever::id, Lever::title));
    }
}

package linetwin.ui.cost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Text;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.counterfactual.ActualStop;
import linetwin.sim.learn.counterfactual.Cost;
import linetwin.sim.learn.counterfactual.CostStudy;
import linetwin.sim.learn.counterfactual.CostStudy.Course;
import linetwin.sim.scenario.Scenario;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.scenario.ScenarioOfLine.Found;
import linetwin.ui.source.Background;
import linetwin.ui.source.Hindsight;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a stop of the shown line cost, one question at a time, beside the screen. The line goes on from where it stood a few
 * minutes before the stop, with the stop as it happened and without it, as the command {@code without} lets it.
 */
public final class CostViewModel {
    /** That of the command. */
    private static final long SEED = 1;

    private final LocalReplicationRunner runner;
    private final Standings line;
    private final ScenarioOfLine scenario;
    private final Background computing;
    private final ReadOnlyObjectWrapper<CostAnswer> answer = new ReadOnlyObjectWrapper<>(new CostAnswer.None());
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicInteger done = new AtomicInteger();
    private @Nullable LineDescription shown;

    /**
     * What somebody wants to know.
     *
     * @param title of the station
     * @param time at which it was in the stop; empty for its latest
     */
    record Asked(String station, Text title, Optional<Instant> time) {}

    /**
     * Nobody has asked yet.
     *
     * @param scenario of the line, which is told elsewhere which line that is
     * @param screen does what it is given on the thread of the screen
     */
    public CostViewModel(LocalReplicationRunner runner, Standings line, ScenarioOfLine scenario, Executor screen) {
        this.runner = runner;
        this.line = line;
        this.scenario = scenario;
        computing = new Background(screen);
    }

    ReadOnlyObjectProperty<CostAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The latest question. */
    ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Follows the line, and how far the runs are. */
    public void show(LineFrame frame) {
        shown = frame.snapshot().description();
        if (computing.isUnderWay()) {
            answer.set(new CostAnswer.UnderWay(done.get(), CostStudy.REPLICATIONS));
        }
    }

    /**
     * What did this stop cost?
     *
     * @param time at which the station was in it
     */
    public void askForStopAt(String station, Instant time) {
        ask(new Asked(station, titleOf(station), Optional.of(time)));
    }

    /** What did the latest stop of a station cost, which may last still? */
    public void askForLatestStop(String station) {
        ask(new Asked(station, titleOf(station), Optional.empty()));
    }

    /** Asks the latest question anew, since vehicles are counted until now. */
    void askAgain() {
        asked.get().ifPresent(this::ask);
    }

    private Text titleOf(String station) {
        LineDescription known = shown;
        return known == null
                ? Text.of(station)
                : known.elements().stream()
                        .filter(element -> element.id().equals(station))
                        .findFirst()
                        .map(ElementDescription::title)
                        .orElse(Text.of(station));
    }

    private void ask(Asked question) {
        asked.set(Optional.of(question));
        LineDescription known = shown;
        String name = known == null ? "" : known.scenario();
        Found found = scenario.found();
        if (found instanceof Found.Read read) {
            begin(question, read.scenario());
        } else if (found instanceof Found.Missing) {
            answer.set(new CostAnswer.Unavailable("cost.noScenario", name));
        } else if (found instanceof Found.Refused refused) {
            answer.set(new CostAnswer.Unavailable("cost.failed", refused.why()));
        } else {
            answer.set(new CostAnswer.Unavailable("cost.reading", name));
        }
    }

    private void begin(Asked question, Scenario known) {
        AtomicInteger counted = new AtomicInteger();
        done = counted;
        answer.set(new CostAnswer.UnderWay(0, CostStudy.REPLICATIONS));
        computing.begin(
                () -> answer(question, known, counted),
                answer::set,
                failure -> answer.set(new CostAnswer.Unavailable("cost.failed", String.valueOf(failure.getMessage()))));
    }

    private CostAnswer answer(Asked question, Scenario known, AtomicInteger counted) {
        Optional<Hindsight> past = line.hindsight(question.station());
        if (past.isEmpty()) {
            return new CostAnswer.Unavailable("cost.noLine", "");
        }
        Optional<ActualStop> stop = CostQuestion.findStop(past.get(), question.station(), question.time());
        if (stop.isEmpty()) {
            return new CostAnswer.Unavailable("cost.noStop", "");
        }
        Optional<LinePresent> present =
                CostQuestion.findPresent(past.get(), stop.get().begin());
        if (present.isEmpty()) {
            return new CostAnswer.Unavailable("cost.nothingBefore", "");
        }
        LineDescription described = present.get().line();
        if (ScenarioOfLine.isWithoutRandomStops(described)) {
            return new CostAnswer.Unavailable("cost.noStops", "");
        }
        Scenario asItRan = ScenarioOfLine.asItRuns(known, described);
        CostQuestion whole = CostQuestion.of(asItRan, stop.get(), present.get(), past.get());
        return new CostAnswer.Told(whole, compute(whole, counted));
    }

    private Cost compute(CostQuestion question, AtomicInteger counted) {
        Line same = question.scenario().line();
        return new CostStudy(question.present(), question.until(), SEED, CostStudy.REPLICATIONS, runner)
                .cost(
                        new Course(same, List.of(question.stop())),
                        new Course(same, List.of()),
                        counted::incrementAndGet);
    }

    /** Nobody wants to know any more; also called when the window closes. */
    public void cancel() {
        computing.cancel();
        answer.set(new CostAnswer.None());
    }
}

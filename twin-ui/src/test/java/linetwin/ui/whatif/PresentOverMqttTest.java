package linetwin.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import linetwin.model.kpi.LineFigure;
import linetwin.model.parameter.Parameter;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.twin.Activity;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.live.Pace;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.fixture.LiveLine;
import linetwin.ui.source.LineFeed;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What would be if, from the present of a line that is reached through a broker only. */
class PresentOverMqttTest {
    private static final String CYCLE = "areas.shop.elements.third.cycle";

    private final LiveLine line = new LiveLine("teaching/breakdown-travels", new Pace(60), Duration.ofHours(8));
    private final LineFeed feed = LineFeed.of(line.settings("engineer"));
    private final FakeScreen screen = new FakeScreen();
    private final WhatIfViewModel model = new WhatIfViewModel(new LocalReplicationRunner(2), feed, screen);

    @AfterEach
    void end() throws InterruptedException {
        feed.close();
        line.end();
    }

    private LineFrame frame() {
        screen.catchUp();
        LineFrame latest = feed.latest();
        model.show(latest);
        return latest;
    }

    private void load(String scenario) {
        model.choose(scenario);
        await().until(() -> {
            frame();
            LoadedScenario loaded = model.draft().loadedProperty().get();
            return loaded != null && scenario.endsWith("/" + loaded.scenario().name());
        });
    }

    private void enter(String path, String value) {
        Parameter parameter = Objects.requireNonNull(
                        model.draft().loadedProperty().get())
                .parameters()
                .stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        model.draft().enter(parameter, value);
    }

    private void awaitHindrance(String key) {
        await().until(() -> {
            frame();
            return model.findHindrance().orElse("").equals(key);
        });
    }

    private void awaitTheEnd() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return model.stageProperty().get().isIdle();
        });
    }

    private FigureChange run() {
        model.run();
        awaitTheEnd();
        assertThat(model.noteProperty().get()).isEqualTo(WhatIfViewModel.Note.NONE);
        return result().findChange(0, LineFigure.GOOD_PER_PLANNED_HOUR).orElseThrow();
    }

    private WhatIfResult result() {
        return Objects.requireNonNull(model.resultProperty().get());
    }

    /** Sends it as soon as the line was heard of; before that, there is nobody to send it to. */
    private void send(LineCommand command) {
        await().until(() -> feed.send(command).isPresent());
    }

    private boolean isFailed(String station) {
        Activity activity =
                frame().snapshot().findStation(station).orElseThrow().activity();
        return activity != null && activity.state() == StationState.FAILED;
    }

    /** A breakdown of six hours leaves hardly anything of the next five, whatever the cycle of the station. */
    @Test
    void aLongBreakdownThatIsThereNowIsInTheForecastAndNotInTheRunsOfAnEmptyLine() {
        load("teaching/breakdown-travels");
        enter(CYCLE, "45 s");
        model.form().replicationsProperty().set("5");
        awaitHindrance("");
        double empty = run().baseline().mean();
        send(new LineCommand.ClearFault("third"));
        send(new LineCommand.InjectFault("third", "", Duration.ofHours(6)));
        await().until(() -> isFailed("third"));

        model.form().startProperty().set(Start.PRESENT);
        model.form().measuredHoursProperty().set("5");
        awaitHindrance("");
        double forecast = run().baseline().mean();

        assertThat(empty).isGreaterThan(30);
        assertThat(forecast).isLessThan(4);
        assertThat(result().plan().warmUp()).isZero();
        assertThat(ResultCsv.of(result()))
                .contains(Numbers.dateTime(result().presentAt().orElseThrow()));
    }

    @Test
    void theBaselineIsTheLineAsItRunsWithWhatATrainerHasSet() {
        load("teaching/breakdown-travels");
        model.form().startProperty().set(Start.PRESENT);
        awaitHindrance("whatif.allSame");
        send(new LineCommand.SetParameter(CYCLE, "59 s"));

        await().until(() -> {
            frame();
            return model.draft().variants().get(0).changes().containsKey(CYCLE);
        });

        awaitHindrance("");
        model.form().replicationsProperty().set("2");
        assertThat(run().baseline().mean()).isPositive();
    }

    @Test
    void aVariantThatConsistsOfOtherPartsIsRefusedWithItsName() {
        load("teaching/breakdown-travels");
        model.form().startProperty().set(Start.PRESENT);
        enter("crews.repair.size", "2");
        awaitHindrance("");

        model.run();
        awaitTheEnd();

        assertThat(model.noteProperty().get())
                .isEqualTo(new WhatIfViewModel.Note(
                        "whatif.notRun", "A: what the line consists of can't change while it runs"));
    }

    @Test
    void anotherScenarioThanThatOfTheLineCannotGoOnFromIt() {
        load("teaching/two-stations");
        model.form().startProperty().set(Start.PRESENT);

        awaitHindrance("whatif.presentOther");
    }
}

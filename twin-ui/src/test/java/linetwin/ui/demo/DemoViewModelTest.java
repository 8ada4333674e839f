package linetwin.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.value.Text;
import linetwin.sim.scenario.demo.GuidedDemo;
import linetwin.sim.scenario.demo.GuidedDemo.Awaited;
import linetwin.sim.scenario.demo.GuidedDemo.Step;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.Answer;
import org.junit.jupiter.api.Test;

class DemoViewModelTest {
    private static final LineCommand STOP = new LineCommand.InjectFault("framing", "", Duration.ofHours(1));
    private static final Awaited FAILED = new Awaited.StateIs("framing", Set.of(StationState.FAILED));

    private final FakeLine line = new FakeLine();
    private final DemoViewModel model = new DemoViewModel(line, Runnable::run);

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    private static Step step(List<LineCommand> commands, Awaited... awaited) {
        return new Step(
                Text.of("Look."),
                Optional.empty(),
                Optional.empty(),
                List.of("framing"),
                commands,
                List.of(awaited).stream().findFirst());
    }

    private void start(Step... steps) {
        model.show(plant().frame());
        model.start(new GuidedDemo("demo", Text.of("Demo"), Optional.of("small"), List.of(steps)));
    }

    private Scene.Shown shown() {
        return model.sceneProperty().get().shown().orElseThrow();
    }

    private boolean isSeen() {
        return shown().isSeen();
    }

    @Test
    void aStepTellsTheLineOneThingAfterTheOther() {
        start(step(List.of(new LineCommand.SetPace(120), STOP)));
        assertThat(line.commands()).containsExactly(new LineCommand.SetPace(120));

        model.show(plant().answered("command-1", "").frame());

        assertThat(line.commands()).containsExactly(new LineCommand.SetPace(120), STOP);
        assertThat(isSeen()).as("nothing is waited for, but the answer").isFalse();
        model.show(plant().answered("command-2", "").frame());
        assertThat(isSeen()).isTrue();
    }

    @Test
    void aStepIsSeenWhenTheLineShowsItAndStaysSeen() {
        start(step(List.of(), FAILED));
        model.show(plant().frame());
        assertThat(isSeen()).isFalse();

        model.show(plant().state("framing", StationState.FAILED).frame());
        model.show(plant().frame());

        assertThat(isSeen()).isTrue();
    }

    @Test
    void aLevelIsWaitedForWithinItsBounds() {
        start(
                step(List.of(), new Awaited.LevelIs("b1", 8, Integer.MAX_VALUE)),
                step(List.of(), new Awaited.LevelIs("b1", 0, 0)));
        model.show(plant().content("b1", 7).frame());
        assertThat(isSeen()).isFalse();
        model.show(plant().content("b1", 8).frame());
        assertThat(isSeen()).isTrue();
        model.next();
        model.show(plant().content("b1", 1).frame());
        assertThat(isSeen()).isFalse();
        model.show(plant().content("b1", 0).frame());
        assertThat(isSeen()).isTrue();
    }

    @Test
    void timeCountsOnTheLineFromTheBeginOfTheStep() {
        start(step(List.of(), new Awaited.TimePassed(Duration.ofMinutes(5))));
        model.show(plant().at(DescribedLine.START.plus(Duration.ofMinutes(507))).frame());
        assertThat(isSeen()).isFalse();
        model.show(plant().at(DescribedLine.START.plus(Duration.ofMinutes(508))).frame());
        assertThat(isSeen()).isTrue();
    }

    @Test
    void goingBackTellsTheLineNothing() {
        start(step(List.of()), step(List.of(STOP)));
        model.next();
        model.show(plant().answered("command-1", "").frame());
        model.back();
        assertThat(shown().number()).isZero();
        model.next();
        assertThat(line.commands()).containsExactly(STOP);
        assertThat(isSeen()).isTrue();
    }

    @Test
    void whoeverEndsADemoFindsTheLineAsItWas() {
        start(step(List.of(new LineCommand.Resume(), STOP)));
        model.show(plant().answered("command-1", "").frame());
        model.show(plant().state("framing", StationState.FAILED)
                .answered("command-2", "")
                .frame());
        line.commands().clear();

        model.end();
        model.show(plant().answered("command-1", "").frame());
        model.show(plant().answered("command-2", "").frame());

        assertThat(line.commands())
                .containsExactly(
                        new LineCommand.ClearFault("framing"), new LineCommand.SetPace(60), new LineCommand.Resume());
        assertThat(model.pointedAt()).isEmpty();
    }

    @Test
    void aStopThatIsOverByItselfIsNotEndedAgain() {
        start(step(List.of(STOP)));
        model.show(plant().answered("command-1", "").frame());

        model.next();

        assertThat(line.commands()).containsExactly(STOP);
    }

    @Test
    void aRefusalIsShownAndTheDemoGoesOn() {
        start(step(List.of(STOP), FAILED));
        model.show(plant().answered("command-1", "framing is stopped already").frame());

        assertThat(shown().trouble()).isEqualTo(Answer.refused("framing is stopped already"));
        model.show(plant().state("framing", StationState.FAILED).frame());
        assertThat(isSeen()).isTrue();
    }

    @Test
    void aDemoForAnotherLineIsNotBegunAndSaysWhatItMisses() {
        start(step(List.of(STOP), new Awaited.StateIs("soldering", Set.of(StationState.FAILED))));

        assertThat(model.sceneProperty().get())
                .isInstanceOfSatisfying(
                        Scene.Unfit.class, unfit -> assertThat(unfit.misses()).containsExactly("soldering"));
        assertThat(line.commands()).isEmpty();
    }

    @Test
    void aParameterThatADemoSetIsAsBeforeWhenItEnds() {
        String detection = "areas.painting.elements.check.quality.inspection.detection";
        model.show(plant().frame());
        model.start(new GuidedDemo(
                "demo",
                Text.of("Demo"),
                Optional.of("small"),
                List.of(step(List.of(new LineCommand.SetParameter(detection, "80 %")))),
                Map.of(detection, "97 %")));
        model.show(plant().answered("command-1", "").frame());

        model.end();

        assertThat(line.commands())
                .containsExactly(
                        new LineCommand.SetParameter(detection, "80 %"),
                        new LineCommand.SetParameter(detection, "97 %"));
    }
}

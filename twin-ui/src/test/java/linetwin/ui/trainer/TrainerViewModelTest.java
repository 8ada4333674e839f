package linetwin.ui.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.Answer;
import linetwin.ui.source.LineFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainerViewModelTest {
    private final FakeLine line = new FakeLine();
    private final TrainerViewModel model = new TrainerViewModel(line);

    @BeforeEach
    void hearOfTheLine() {
        model.show(plant().frame());
    }

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    private ElementDescription framing() {
        return model.stations().stream()
                .filter(station -> station.id().equals("framing"))
                .findFirst()
                .orElseThrow();
    }

    private void injectAtFraming() {
        ElementDescription framing = framing();
        model.inject(framing, framing.stops().get(0), Duration.ofMinutes(5));
    }

    private static LineFrame answered(Frames frames, String error) {
        return frames.answered("command-1", error).frame();
    }

    @Test
    void anInjectedFaultIsACommandThatNamesStationStopAndRepair() {
        injectAtFraming();
        assertThat(line.commands())
                .containsExactly(new LineCommand.InjectFault("framing", "robot", Duration.ofMinutes(5)));
        assertThat(model.answerProperty().get()).isEqualTo(Answer.WAITING);
        assertThat(model.faults()).isEmpty();
    }

    @Test
    void anAcceptedFaultIsListedUntilTheStationRunsAgain() {
        injectAtFraming();
        model.show(answered(plant(), ""));
        assertThat(model.answerProperty().get()).isEqualTo(Answer.ACCEPTED);
        model.show(answered(plant().state("framing", StationState.FAILED), ""));
        assertThat(model.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.station().id()).isEqualTo("framing"));
        model.show(answered(plant(), ""));
        assertThat(model.faults()).isEmpty();
    }

    @Test
    void aRefusedFaultSaysWhyAndIsNotListed() {
        injectAtFraming();
        model.show(answered(plant(), "framing is stopped already"));
        assertThat(model.answerProperty().get()).isEqualTo(Answer.refused("framing is stopped already"));
        assertThat(model.faults()).isEmpty();
    }

    @Test
    void whatSomebodyElseWasAnsweredIsNotShown() {
        model.inject(framing(), framing().stops().get(0), Duration.ofMinutes(5));
        model.clear(framing());

        model.show(answered(plant(), "no such station"));

        assertThat(model.answerProperty().get()).as("the second command waits").isEqualTo(Answer.WAITING);
    }

    @Test
    void endingAFaultIsACommandToo() {
        model.clear(framing());
        assertThat(line.commands()).containsExactly(new LineCommand.ClearFault("framing"));
    }

    @Test
    void aDeliveryIsHeldByACommandThatNamesThePart() {
        model.delay(framing(), framing().stops().get(0), Duration.ofMinutes(30));

        assertThat(line.commands())
                .containsExactly(new LineCommand.DelayDelivery("framing", "robot", Duration.ofMinutes(30)));
    }

    @Test
    void aRunIsBegunAnewWithTheSeedThatIsTyped() {
        assertThat(model.seedProperty().get()).contains(1L);
        assertThat(model.reset(" 42 ")).isTrue();
        assertThat(model.reset("")).isTrue();
        assertThat(model.reset("forty-two")).isFalse();

        assertThat(line.commands()).containsExactly(new LineCommand.Reset(42L), new LineCommand.Reset(null));
    }
}

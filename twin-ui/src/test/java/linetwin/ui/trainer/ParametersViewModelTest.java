package linetwin.ui.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.Answer;
import linetwin.ui.trainer.ParametersViewModel.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParametersViewModelTest {
    private static final String CYCLE = "areas.welding.elements.framing.cycle.mean";
    private static final String CAPACITY = "areas.welding.elements.b1.capacity";

    private final FakeLine line = new FakeLine();
    private final ParametersViewModel model = new ParametersViewModel(line);

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    private static Frames told() {
        return plant().answeredWith(
                        "command-1",
                        new RunSnapshot.Setting(new Parameter(CYCLE, ParameterKind.DISTRIBUTION), "104 s"),
                        new RunSnapshot.Setting(new Parameter(CAPACITY, ParameterKind.COUNT), "12"));
    }

    private Parameter parameter(String path) {
        return model.parameters().stream()
                .filter(parameter -> parameter.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void openAndBeTold() {
        model.show(plant().frame());
        assertThat(line.commands()).as("nobody has asked yet").isEmpty();
        model.turn(true);
        model.show(told().frame());
    }

    @Test
    void theLineIsAskedOnceAndTellsAllItsParameters() {
        model.show(told().frame());
        assertThat(line.commands()).containsExactly(new LineCommand.TakeSnapshot());
        assertThat(model.parameters()).extracting(Parameter::path).containsExactly(CYCLE, CAPACITY);
        assertThat(model.value(parameter(CYCLE))).isEqualTo("104 s");
    }

    @Test
    void aValueIsSetByCommandAndShownOnceTheLineDescribesIt() {
        model.set(parameter(CYCLE), " 120 s ");
        assertThat(line.commands()).last().isEqualTo(new LineCommand.SetParameter(CYCLE, "120 s"));
        assertThat(model.value(parameter(CYCLE))).isEqualTo("104 s");

        model.show(told().answered("command-2", "").changed(CYCLE, "120 s").frame());

        assertThat(model.orderProperty().get())
                .hasValueSatisfying(order -> assertThat(order.answer()).isEqualTo(Answer.ACCEPTED));
        assertThat(model.value(parameter(CYCLE))).isEqualTo("120 s");
        assertThat(model.isChanged(parameter(CYCLE))).isTrue();
        assertThat(model.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.former()).contains("104 s"));
    }

    @Test
    void aChangeIsTakenBackByTheFormerValue() {
        model.show(told().changed(CYCLE, "120 s").frame());
        Change change = model.changes().get(0);
        assertThat(change.canBeTakenBack()).isTrue();

        model.takeBack(change);

        assertThat(line.commands()).last().isEqualTo(new LineCommand.SetParameter(CYCLE, "104 s"));
        model.show(told().frame());
        assertThat(model.changes()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedBeforeCannotBeTakenBackSinceNobodyKnowsWhatItWas() {
        ParametersViewModel late = new ParametersViewModel(line);
        late.show(told().changed(CYCLE, "120 s").frame());
        assertThat(late.changes()).extracting(Change::canBeTakenBack).containsExactly(false);
    }

    @Test
    void aValueThatIsNotWrittenAsSuchValuesAreIsNotSent() {
        assertThat(model.canSet(parameter(CYCLE), "soon")).isFalse();
        assertThat(model.canSet(parameter(CYCLE), "104 s"))
                .as("the present one")
                .isFalse();
        model.set(parameter(CYCLE), "soon");
        assertThat(line.commands()).hasSize(1);
    }

    @Test
    void aRefusalSaysWhyAndChangesNothing() {
        model.set(parameter(CAPACITY), "1");
        model.show(told().answered("command-2", "'b1' holds 8").frame());
        assertThat(model.orderProperty().get())
                .hasValueSatisfying(order -> assertThat(order.answer()).isEqualTo(Answer.refused("'b1' holds 8")));
        assertThat(model.value(parameter(CAPACITY))).isEqualTo("12");
    }

    @Test
    void aLineThatDoesNotAnswerIsSaidNotTo() {
        ParametersViewModel unheard = new ParametersViewModel(line);
        unheard.show(plant().frame());
        unheard.turn(true);
        unheard.show(plant().wall(Frames.WALL.plus(Duration.ofSeconds(6))).frame());
        assertThat(unheard.heardProperty().get()).isEqualTo(Answer.MISSING);
        assertThat(unheard.parameters()).isEqualTo(List.of());
    }
}

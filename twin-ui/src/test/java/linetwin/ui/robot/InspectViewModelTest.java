package linetwin.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.Answer;
import org.junit.jupiter.api.Test;

/** Somebody is sent to look at a station. */
class InspectViewModelTest {
    private final FakeLine shown = new FakeLine();
    private final InspectViewModel model = new InspectViewModel(shown);

    private static Frames later(long seconds) {
        return new Frames(DescribedLine.carPlant()).wall(Frames.WALL.plus(Duration.ofSeconds(seconds)));
    }

    @Test
    void theLineIsAskedAndItsAnswerIsShownForAWhile() {
        model.show(later(0).frame());
        model.inspect("framing");
        assertThat(shown.commands()).containsExactly(new LineCommand.InspectNow("framing"));
        assertThat(model.answerProperty().get()).isEqualTo(Answer.WAITING);

        model.show(later(1).answered("command-1", "").frame());
        assertThat(model.answerProperty().get()).isEqualTo(Answer.ACCEPTED);

        model.show(later(16).frame());
        assertThat(model.answerProperty().get()).isEqualTo(Answer.NONE);
    }

    @Test
    void aRefusalIsToldUntilAnotherStationIsLookedAt() {
        model.show(later(0).frame());
        model.inspect("framing");
        model.show(later(1).answered("command-1", "no rounds pass station 'framing'")
                .frame());
        assertThat(model.answerProperty().get()).isEqualTo(Answer.refused("no rounds pass station 'framing'"));

        model.forget();
        assertThat(model.answerProperty().get()).isEqualTo(Answer.NONE);
    }
}

package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final Dialogue dialogue = new Dialogue(new FakeLine());

    private static Frames after(long seconds) {
        return new Frames(DescribedLine.carPlant()).wall(Frames.WALL.plusSeconds(seconds));
    }

    @Test
    void aCommandThatNobodyAnswersIsMissedAfterSomeSeconds() {
        dialogue.send(new LineCommand.Pause(), Frames.WALL);

        assertThat(dialogue.follow(after(5).frame())).isEqualTo(Answer.WAITING);
        assertThat(dialogue.follow(after(6).frame())).isEqualTo(Answer.MISSING);
    }

    @Test
    void anAnswerThatComesLateStillCounts() {
        dialogue.send(new LineCommand.Pause(), Frames.WALL);
        dialogue.follow(after(6).frame());

        assertThat(dialogue.follow(after(9).answered("command-1", "").frame())).isEqualTo(Answer.ACCEPTED);
        assertThat(dialogue.follow(after(60).frame())).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void theAnswerToTheLatestCommandIsTheOneThatCounts() {
        dialogue.send(new LineCommand.Pause(), Frames.WALL);
        dialogue.send(new LineCommand.Resume(), Frames.WALL);

        assertThat(dialogue.follow(after(1).answered("command-1", "").frame())).isEqualTo(Answer.WAITING);
        assertThat(dialogue.follow(after(1).answered("command-2", "no").frame()))
                .isEqualTo(Answer.refused("no"));
    }

    @Test
    void aCommandThatCouldNotBeSentIsMissedAtOnce() {
        Dialogue mute = new Dialogue(command -> Optional.empty());

        assertThat(mute.send(new LineCommand.Pause(), Frames.WALL)).isEqualTo(Answer.MISSING);
    }
}

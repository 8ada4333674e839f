package linetwin.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.twin.Alarm.Kind;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.Answer;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

/** The control room of the shipped example, at a station that is stuck. */
class RemoteViewModelTest {
    private final LineDescription line = LineRun.start(
                    Scenarios.find("teaching/remote-hands").line(), new RunSeed(1, 0))
            .description(null);
    private final Texts texts = new Texts(Language.ENGLISH);
    private final EventsViewModel events = new EventsViewModel(texts);
    private final FakeLine shown = new FakeLine();
    private final RemoteViewModel model = new RemoteViewModel(shown);

    private Frames stuck(Duration later) {
        return new Frames(line).alarm(Kind.MINOR_STOP, "first", "stuck").wall(Frames.WALL.plus(later));
    }

    private EventRow alarm() {
        events.show(stuck(Duration.ZERO).frame());
        return events.rows().get(0);
    }

    private Answer answer() {
        return model.askedProperty().get().answer();
    }

    @Test
    void theControlRoomIsAskedAndItsAnswerIsShownForAWhile() {
        model.show(stuck(Duration.ZERO).frame());
        model.clear(alarm());
        assertThat(shown.commands()).containsExactly(new LineCommand.ClearRemotely("first"));
        assertThat(answer()).isEqualTo(Answer.WAITING);

        model.show(stuck(Duration.ofSeconds(1)).answered("command-1", "").frame());
        assertThat(answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(model.askedProperty().get().station()).isEqualTo("First");

        model.show(stuck(Duration.ofSeconds(16)).frame());
        assertThat(answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        model.show(stuck(Duration.ZERO).frame());
        model.clear(alarm());
        model.show(stuck(Duration.ofSeconds(1))
                .answered("command-1", "station 'first' is not stopped")
                .frame());

        assertThat(answer()).isEqualTo(Answer.refused("station 'first' is not stopped"));
    }

    @Test
    void onlyALineWithAControlRoomHasTheButtonAndOnlyItsStopsCanBeAskedFor() {
        model.show(new Frames(DescribedLine.carPlant()).frame());
        assertThat(model.isThereProperty().get()).isFalse();
        model.show(stuck(Duration.ZERO).frame());
        assertThat(model.isThereProperty().get()).isTrue();

        assertThat(alarm().isRemote()).isTrue();
        events.show(new Frames(line).alarm(Kind.BREAKDOWN, "first", "injected").frame());
        assertThat(events.rows().get(0).isRemote()).isFalse();
    }

    @Test
    void aStopThatWasClearedFromThereSaysSoInBothLanguages() {
        Instant at = Frames.WALL;
        EventWords words = new EventWords(texts, line);
        StateChanged cleared =
                new StateChanged("first", at, StationState.MINOR_STOP, StationState.WORKING, Cause.NONE, true);

        assertThat(words.of(cleared)).isEqualTo("Cleared remotely: Working");
        texts.speak(Language.CHINESE);
        assertThat(words.of(cleared)).startsWith("远程排除停机：");
    }
}

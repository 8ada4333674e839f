package linetwin.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private final List<LineCommand> sent = new ArrayList<>();
    private final RunViewModel model = new RunViewModel(command -> {
        sent.add(command);
        return Optional.empty();
    });

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    private ConnectionState stateOf(Frames frames) {
        model.show(frames.frame());
        return model.factsProperty().get().connection();
    }

    @Test
    void aLineThatSpeaksIsLive() {
        assertThat(stateOf(plant())).isEqualTo(ConnectionState.LIVE);
    }

    @Test
    void aLineThatIsSilentForFiveSecondsIsStale() {
        assertThat(stateOf(plant().heardAt(Frames.WALL.minusSeconds(3)))).isEqualTo(ConnectionState.LIVE);
        assertThat(stateOf(plant().heardAt(Frames.WALL.minusSeconds(5)))).isEqualTo(ConnectionState.STALE);
    }

    @Test
    void whatWaitedOnTheWayIsNotShownAsThePresent() {
        assertThat(stateOf(plant().behind(Duration.ofSeconds(3)))).isEqualTo(ConnectionState.LIVE);
        assertThat(stateOf(plant().behind(Duration.ofSeconds(12)))).isEqualTo(ConnectionState.BEHIND);
        assertThat(model.factsProperty().get().behind()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void aPublisherThatLeftIsOfflineEvenIfTheBrokerStillAnswers() {
        assertThat(stateOf(plant().status(RunStatus.OFFLINE))).isEqualTo(ConnectionState.OFFLINE);
        assertThat(stateOf(plant().status(RunStatus.FINISHED))).isEqualTo(ConnectionState.FINISHED);
    }

    @Test
    void aLineThatIsOfflineIsSoSinceATimeOnTheLine() {
        Instant since = Instant.parse("2026-03-02T14:20:05Z");

        stateOf(plant().status(RunStatus.OFFLINE).statusSince(since));
        assertThat(model.factsProperty().get().offlineSince()).isEqualTo("14:20:05");
        stateOf(plant().statusSince(since));
        assertThat(model.factsProperty().get().offlineSince()).isEmpty();
    }

    @Test
    void withoutTheBrokerNothingElseCanBeKnown() {
        assertThat(stateOf(plant().status(RunStatus.OFFLINE).disconnected())).isEqualTo(ConnectionState.NO_BROKER);
    }

    @Test
    void headerTellsTimeScenarioAndPaceOfTheRun() {
        model.show(plant().paused().frame());
        assertThat(model.factsProperty().get()).satisfies(facts -> {
            assertThat(facts.lineTime()).isEqualTo("2026-03-02 14:23:00");
            assertThat(facts.scenario()).isEqualTo("liangjiang-digital");
            assertThat(facts.isSimulated()).isTrue();
            assertThat(facts.pace()).isEqualTo(60);
            assertThat(facts.isPaused()).isTrue();
        });
    }

    @Test
    void lineThatWasHeardInMidRunSaysSinceWhen() {
        model.show(plant().frame());
        assertThat(model.factsProperty().get().heardSince()).isEmpty();
        model.show(plant().heardSince(Instant.parse("2026-03-02T13:40:00Z")).frame());
        assertThat(model.factsProperty().get().heardSince()).isEqualTo("13:40:00");
        model.show(plant().heardSince(Instant.parse("2026-03-01T22:00:00Z")).frame());
        assertThat(model.factsProperty().get().heardSince()).isEqualTo("2026-03-01 22:00:00");
    }

    /** A real line is described without a seed. */
    @Test
    void onlyALineThatIsSimulatedHasAPace() {
        assertThat(lineOf("works", false).isPaced()).isFalse();
        assertThat(lineOf("two-stations", true).isPaced()).isTrue();
    }

    private static Mode lineOf(String scenario, boolean isSimulated) {
        return Mode.of(
                new RunViewModel.RunFacts(
                        ConnectionState.LIVE,
                        "",
                        "",
                        null,
                        Trouble.NONE,
                        Duration.ZERO,
                        "",
                        scenario,
                        "",
                        isSimulated,
                        1,
                        false,
                        "",
                        ""),
                Mode.Role.WATCHING);
    }

    @Test
    void buttonsBecomeCommands() {
        model.pause();
        model.setPace(600);
        model.resume();
        assertThat(sent)
                .containsExactly(new LineCommand.Pause(), new LineCommand.SetPace(600), new LineCommand.Resume());
    }

    @Test
    void aTrainersBandSaysThatTimeStandsStill() {
        model.roleProperty().set(Mode.Role.TRAINING);
        model.show(plant().paused().frame());
        assertThat(model.modeProperty().get()).isEqualTo(Mode.TRAINER_PAUSED);
        model.show(plant().frame());
        assertThat(model.modeProperty().get()).isEqualTo(Mode.TRAINER);
    }

    @Test
    void twoPublishersOfThePlantAreTold() {
        model.show(new Frames(DescribedLine.carPlant()).frame());
        assertThat(model.rivalsProperty().get()).isEmpty();
        model.show(new Frames(DescribedLine.carPlant()).rivals("run-1", "run-2").frame());
        assertThat(model.rivalsProperty().get()).containsExactly("run-1", "run-2");
    }
}

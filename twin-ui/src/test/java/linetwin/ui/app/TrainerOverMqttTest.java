package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.twin.RunView;
import linetwin.sim.live.Pace;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.LiveLine;
import linetwin.ui.source.LineFeed;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a trainer does, at a line that is reached through a broker only. */
class TrainerOverMqttTest {
    private final FxRobot robot = new FxRobot();
    private final LiveLine line = new LiveLine("teaching/breakdown-travels", new Pace(60), Duration.ofHours(1));
    private final LineFeed feed = LineFeed.of(line.settings("trainer"));
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(
                () -> new MainView(feed, new Texts(Language.ENGLISH), LineChoices.none(), new ChosenFiles()));
        robot.interact(() -> view.openProperty().set(Screen.TRAINER));
        awaitSeen("#element-second");
    }

    @AfterEach
    void end() throws InterruptedException {
        feed.close();
        line.end();
    }

    private LineFrame frame() {
        LineFrame latest = feed.latest();
        robot.interact(() -> view.show(latest));
        return latest;
    }

    private void awaitSeen(String id) {
        await().until(() -> {
            frame();
            return robot.lookup(id).tryQuery().isPresent();
        });
    }

    private void awaitWords(String id, String words) {
        await().untilAsserted(() -> {
            frame();
            assertThat(robot.lookup(id).queryAs(Labeled.class).getText()).isEqualTo(words);
        });
    }

    private StationState stateOf(String station) {
        return Objects.requireNonNull(
                        frame().snapshot().findStation(station).orElseThrow().activity())
                .state();
    }

    private RunView run() {
        return Objects.requireNonNull(frame().snapshot().run());
    }

    /** As a person must: only once the button can be pressed, for which the run must have been heard of. */
    private void press(String id) {
        await().until(() -> {
            frame();
            return !robot.lookup(id).queryAs(ButtonBase.class).isDisabled();
        });
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    @SuppressWarnings("unchecked")
    private void choose(String station) {
        robot.interact(() -> {
            ComboBox<ElementDescription> stations = (ComboBox<ElementDescription>)
                    robot.lookup("#trainer-station").<Node>query();
            stations.getItems().stream()
                    .filter(element -> element.id().equals(station))
                    .forEach(stations::setValue);
        });
    }

    @Test
    void aStopThatIsInjectedIsSeenAndEnded() {
        choose("second");
        press("#trainer-inject");

        awaitWords("#trainer-answer", "Accepted");
        await().until(() -> stateOf("second") == StationState.FAILED);
        assertThat(robot.lookup("#trainer-fault-second").queryAs(Labeled.class).getText())
                .contains("Second", "5 min");
        press("#trainer-clear-second");
        await().until(() -> stateOf("second") != StationState.FAILED);
        await().untilAsserted(() -> {
            frame();
            assertThat(robot.lookup("#trainer-fault-second").tryQuery()).isEmpty();
        });
    }

    @Test
    void aPausedRunTakesStepsAndIsBegunAnew() {
        press("#pace-pause");
        await().until(() -> run().paused());
        RunView before = run();
        press("#trainer-step-60");
        await().until(() -> run().simTime().equals(before.simTime().plusSeconds(60)));
        press("#trainer-reset");
        await().until(() ->
                !run().id().equals(before.id()) && frame().snapshot().description() != null);
        assertThat(run().paused()).isTrue();
        assertThat(run().simTime()).isBefore(before.simTime());
    }

    @Test
    void theLineRunsForAWhileAndPausesThereAtThePaceThatItHad() {
        press("#pace-pause");
        await().until(() -> run().paused());
        RunView before = run();
        robot.interact(
                () -> robot.lookup("#trainer-until").queryTextInputControl().setText("20 min"));
        press("#trainer-until-go");

        await().until(() -> run().simTime().equals(before.simTime().plusSeconds(1_200)) && run().paused());
        assertThat(run().pace()).isEqualTo(before.pace());
        await().untilAsserted(() -> {
            frame();
            assertThat(words("#trainer-ahead")).startsWith("Arrived and paused: ");
        });
    }

    @Test
    void aParameterIsSetOnTheRunningLineAndTakenBack() {
        press("#trainer-parameters-open");
        search("third cycle");
        await().until(() -> {
            frame();
            return parameters().getItems().size() == 1;
        });
        robot.interact(() -> parameters().getSelectionModel().selectFirst());
        write("55 s");
        press("#trainer-parameter-set");

        awaitWords("#changes-chip", "Parameters changed: 1");
        await().until(() -> {
            frame();
            return words("#trainer-parameter-answer").endsWith("= 55 s: Accepted");
        });
        assertThat(words("#trainer-change-areas-shop-elements-third-cycle")).endsWith(": 55 s, was 50 s");

        press("#trainer-back-areas-shop-elements-third-cycle");
        await().until(() -> {
            frame();
            return !robot.lookup("#changes-chip").query().isVisible();
        });
    }

    @Test
    void aValueThatChangesWhatTheLineConsistsOfIsRefusedWithTheReason() {
        press("#trainer-parameters-open");
        search("crews.repair.size");
        await().until(() -> {
            frame();
            return parameters().getItems().size() == 1;
        });
        robot.interact(() -> parameters().getSelectionModel().selectFirst());
        write("many");
        assertThat(robot.lookup("#trainer-parameter-set").query().isDisabled()).isTrue();
        write("7");
        press("#trainer-parameter-set");

        await().untilAsserted(() -> {
            frame();
            assertThat(words("#trainer-parameter-answer"))
                    .contains("Refused", "crews.repair.size can't be set", "what the line consists of can't change");
        });
    }

    private void search(String words) {
        robot.interact(() -> robot.lookup("#trainer-parameter-search")
                .queryTextInputControl()
                .setText(words));
    }

    private void write(String value) {
        robot.interact(() ->
                robot.lookup("#trainer-parameter-value").queryTextInputControl().setText(value));
    }

    private ListView<Object> parameters() {
        return robot.lookup("#trainer-parameter-list").queryListView();
    }

    private String words(String id) {
        return robot.lookup(id).queryLabeled().getText();
    }
}

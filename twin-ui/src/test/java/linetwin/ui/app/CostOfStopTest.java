package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import linetwin.model.line.Line;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.fixture.RunLine;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a stop cost, asked for in the window: by its row in the list of alarms, and by its station. */
class CostOfStopTest {
    private static final String STATION = "second";

    private final Line line = Scenarios.find("teaching/two-stations").line();
    private final RunLine run = new RunLine(line, 3);
    private final LineFeed feed = LineFeed.of(run, command -> {});
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final Instant stopped = line.plan().start().plus(Duration.ofMinutes(123));
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        ReplayViewModel recordings = new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN);
        view = ShownView.filling(() -> new MainView(feed, texts, LineChoices.of(recordings), new ChosenFiles()));
        run.listen()
                .runUntil(stopped)
                .intervene(deed -> deed.interventions().injectFault(STATION, "", Duration.ofMinutes(20)))
                .runUntil(stopped.plus(Duration.ofMinutes(10)));
    }

    @AfterEach
    void close() {
        robot.interact(view::close);
        feed.close();
    }

    private void look() {
        robot.interact(() -> view.show(feed.latest()));
    }

    private TableView<?> alarms() {
        return robot.lookup("#event-table").queryTableView();
    }

    private MenuItem item() {
        return alarms().getContextMenu().getItems().get(0);
    }

    private String awaitAnswer(String begin) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return headline().startsWith(begin);
        });
        return headline();
    }

    private String headline() {
        return robot.lookup("#cost-headline")
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    @Test
    void aStopIsAskedAboutInTheListAndAtItsStation() throws Exception {
        await().until(() -> {
            look(); // until the scenario is found and the first forecast is made
            return !robot.lookup("#plan-forecast").queryLabeled().getText().isEmpty();
        });
        assertThat(item().getId()).isEqualTo("events-cost-item");
        assertThat(item().getText()).isEqualTo("What did it cost?");
        assertThat(item().isDisable()).isTrue();
        robot.interact(() -> alarms().getSelectionModel().select(0));
        assertThat(item().isDisable()).isFalse();
        assertThat(robot.lookup("#events-cost").queryButton().isDisabled()).isFalse();

        robot.interact(() -> item().fire());
        assertThat(awaitAnswer("This stop has cost ")).contains(" vehicles so far (95 % of single days: ", "200 runs");
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "cost")).get();
        assertThat(robot.lookup("#cost-stop").queryLabeled().getText()).contains("so far");
        robot.interact(() -> robot.lookup("#cost-close").queryButton().fire());
        assertThat(headline()).isEmpty();

        run.runUntil(stopped.plus(Duration.ofMinutes(50)));
        robot.clickOn("#element-" + STATION);
        look();
        Button ofStation = robot.lookup("#drawer-cost").queryButton();
        assertThat(ofStation.isVisible()).isTrue();
        robot.interact(ofStation::fire);
        assertThat(awaitAnswer("This stop cost ")).doesNotContain("so far");
        assertThat(robot.lookup("#cost-basis").queryLabeled().getText())
                .contains("before the stop", "by scenario two-stations", "Not in it");
    }
}

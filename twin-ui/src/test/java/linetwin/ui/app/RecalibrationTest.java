package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import linetwin.sim.scenario.Scenario;
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
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A line that works slower than its scenario says, which the screen of forecasts notices and mends. */
class RecalibrationTest {
    @TempDir
    Path folder = Path.of("");

    private final Scenario scenario = Scenarios.find("teaching/two-stations");
    private final Instant start = scenario.line().plan().start();
    private final RunLine run = new RunLine(
            scenario.set("areas.shop.elements.second.cycle.gamma.mean", "75 s").line(), 3);
    private final LineFeed feed = LineFeed.of(run, command -> {});
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private MainView view;
    private Path file = Path.of("");

    @BeforeEach
    void show() throws Exception {
        file = folder.resolve("slower.yaml");
        ReplayViewModel recordings = new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN);
        view = ShownView.filling(() -> new MainView(feed, texts, LineChoices.of(recordings), new ChosenFiles(file)));
        run.listen().runUntil(start.plus(Duration.ofMinutes(5)));
        robot.interact(() -> view.openProperty().set(Screen.FORECAST));
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return words("#forecast-basis").contains("by scenario two-stations");
        });
    }

    @AfterEach
    void close() {
        robot.interact(view::close);
        feed.close();
    }

    private void look() {
        robot.interact(() -> view.show(feed.latest()));
    }

    private String words(String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private void awaitWords(String id, String some) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return words(id).contains(some);
        });
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    @Test
    void whatMovedIsTakenOverByAClickAndForecastsGoByItFromThenOn() throws Exception {
        Node note = robot.lookup("#drift-note").query();
        assertThat(note.isVisible()).isFalse();
        run.runUntil(start.plus(Duration.ofHours(12)));
        awaitWords("#drift-alarms", "Second");
        assertThat(note.isVisible()).isTrue();

        press("#drift-recalibrate");
        awaitWords("#drift-basis", "held against scenario two-stations");
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "drift")).get();
        assertThat(robot.lookup("#drift-table").queryParent().getChildrenUnmodifiable())
                .extracting(cell -> ((Labeled) cell).getText())
                .contains("60.0 s")
                .anyMatch(text -> text.contains("Second"));

        press("#drift-save");
        awaitWords("#drift-headline", "Saved as " + file);
        assertThat(Files.readString(file)).contains("mark: \"C\"");
        press("#drift-close");
        awaitWords("#forecast-basis", "by scenario slower");
        run.runUntil(start.plus(Duration.ofHours(12)).plus(Duration.ofMinutes(1)));
        await().until(() -> {
            look();
            return !note.isVisible(); // it is as its scenario says
        });
    }
}

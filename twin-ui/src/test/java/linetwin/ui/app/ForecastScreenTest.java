package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.StandingLine;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of forecasts with all that it ever says. */
class ForecastScreenTest {
    private static final List<int[]> SIZES =
            List.of(new int[] {1280, 720}, new int[] {1366, 768}, new int[] {1600, 900}, new int[] {1920, 1080});

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final FakeLine line = new FakeLine();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        ReplayViewModel recordings = new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN);
        view = ShownView.ofAnySize(() -> new MainView(line, texts, LineChoices.of(recordings), new ChosenFiles()));
    }

    private void resize(int[] size) {
        robot.interact(() -> view.resize(size[0], size[1]));
        look();
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    private void look() {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            view.show(BusyLine.frames().wall(wall).frame());
        });
    }

    @Test
    void theRecordIsReadWholeAtAnySize() throws Exception {
        StandingLine standing =
                new StandingLine(Scenarios.find("teaching/two-stations").line());
        robot.interact(() -> view.openProperty().set(Screen.FORECAST));
        await().atMost(Duration.ofMinutes(3)) // it foretells in earnest, some twenty times
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    line.stand(standing.runFor(Duration.ofMinutes(5)).standing());
                    look();
                    return !robot.lookup("#forecast-record-accuracy")
                            .queryLabeled()
                            .getText()
                            .isEmpty();
                });
        for (Language language : Language.values()) {
            robot.interact(() -> texts.speak(language));
            for (int[] size : SIZES) {
                resize(size);
                String where = "record-" + language + "-" + size[0];
                WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, where)).get();
                WaitForAsyncUtils.asyncFx(() -> assertIsWhole(where)).get();
            }
        }
    }

    private void assertIsWhole(String where) {
        Region panel = robot.lookup("#forecast-record").queryAs(Region.class);
        double bottom = panel.localToScene(panel.getLayoutBounds()).getMaxY();
        assertThat(bottom).as(where).isLessThanOrEqualTo(view.getHeight());
        assertThat(robot.from(panel)
                        .lookup((Node node) -> node instanceof Labeled)
                        .queryAllAs(Labeled.class))
                .hasSizeGreaterThan(9)
                .allSatisfy(label -> {
                    assertThat(label.getHeight())
                            .as("%s: %s", where, label.getText())
                            .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()) - 1);
                    assertThat(label.localToScene(label.getLayoutBounds()).getMaxY())
                            .as("%s: %s", where, label.getText())
                            .isLessThanOrEqualTo(bottom);
                });
    }
}

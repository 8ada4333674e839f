package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.FakeRecorder;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.fixture.Frames;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class RecordScreenTest {
    private static final Path FILE = Path.of("monday.jsonl.zst");

    private final FakeRecorder recorder = new FakeRecorder();
    private final ReplayViewModel recordings = new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN);
    private final Texts texts = new Texts(Language.CHINESE);
    private final FxRobot robot = new FxRobot();
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(
                () -> new MainView(new FakeLine(), texts, LineChoices.of(recordings, recorder), new ChosenFiles(FILE)));
        showAfter(0);
    }

    private void showAfter(int seconds) {
        robot.interact(() -> view.show(
                BusyLine.frames().wall(Frames.WALL.plusSeconds(seconds)).frame()));
    }

    private Button button() {
        return robot.lookup("#record").queryButton();
    }

    @Test
    void theButtonSaysForHowLongAndHowMuchAndTheNoticeWhere() throws Exception {
        assertThat(button().getText()).isEqualTo("录制");
        robot.interact(button()::fire);
        await().until(() -> recorder.latest().isPresent());
        recorder.latest().orElseThrow().reach(4321, 2_400_000, true, 0, "", 0);
        await().untilAsserted(() -> {
            showAfter(750);
            assertThat(button().getText()).isEqualTo("12:30 · 2.4 MB");
        });
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "record-zh")).get();

        robot.interact(button()::fire);
        Node notice = robot.lookup("#notice").query();
        await().until(notice::isVisible);
        assertThat(robot.lookup("#notice-words").queryAs(Labeled.class).getText())
                .isEqualTo("已录制到 monday.jsonl.zst：4321 条消息，2.4 MB。");
        assertThat(button().getText()).isEqualTo("录制");
    }

    @Test
    void aRecordingIsNotBegunWhileAnotherIsShown() {
        robot.interact(() -> recordings.open(FILE));
        await().until(() -> recordings.openProperty().get());
        assertThat(button().isDisabled()).isTrue();
    }
}

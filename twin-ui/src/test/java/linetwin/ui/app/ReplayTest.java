package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.state.StationState;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Mirror;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.RecordedHours;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.LineFeed;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A recording of three hours that the simulator made, in the window. */
class ReplayTest {
    private final LineFeed lines = LineFeed.ofNoLine();
    private final ReplayViewModel recordings = new ReplayViewModel(lines, FxWindow.SCREEN);
    private final FxRobot robot = new FxRobot();
    private final Path file;
    private MainView view;

    ReplayTest(@TempDir Path folder) {
        file = RecordedHours.write(folder.resolve("three-hours.jsonl.gz"), 3);
    }

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() ->
                new MainView(lines, new Texts(Language.ENGLISH), LineChoices.of(recordings), new ChosenFiles(file)));
    }

    @AfterEach
    void close() {
        lines.close();
    }

    /** Gives the window its frames until something is so. */
    private void showUntil(Callable<Boolean> isSo) {
        await().pollInterval(Duration.ofMillis(30)).until(() -> {
            robot.interact(() -> view.show(lines.latest()));
            return isSo.call();
        });
    }

    private void openByKey() {
        robot.interact(() -> view.fireEvent(key(KeyCode.O, true)));
        showUntil(() ->
                recordings.openProperty().get() && lines.latest().snapshot().description() != null);
    }

    private static KeyEvent key(KeyCode code, boolean isShortcut) {
        boolean isMac = System.getProperty("os.name", "").contains("Mac");
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, isShortcut && !isMac, false, isShortcut && isMac);
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    private String words(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void scrubbingToATimeShowsTheStatesAndFiguresOfThatTime() throws Exception {
        openByKey();
        assertThat(words("#mode")).isEqualTo("REPLAY · RECORDED LINE");
        press("#replay-play");

        dragTimelineTo(0.75);
        dragTimelineTo(0.5);
        Instant middle = Recording.open(file).begin().plus(Duration.ofMinutes(90));
        showUntil(
                () -> Duration.between(lines.latest().lineTime(), middle).abs().toSeconds() < 60 && hasHeardThePast());

        LineFrame frame = lines.latest();
        Instant time = frame.lineTime(); // a pixel is some seconds
        Heard heard = Heard.until(file, time);
        assertThat(frame.snapshot().stations()).isEqualTo(heard.snapshot().stations());
        assertThat(frame.snapshot().stores()).isEqualTo(heard.snapshot().stores());
        assertThat(frame.figures().lastHour()).isEqualTo(heard.kpis(Window.HOUR));
        assertThat(frame.figures().run()).isEqualTo(heard.kpis(Window.RUN));
        assertThat(words("#replay-time")).isEqualTo(Numbers.dateTime(time));
    }

    private boolean hasHeardThePast() {
        return lines.latest().figures().trend().size() > 30;
    }

    /** Where the pointer would be, since the strip leaves room for the letters of its rows. */
    private void dragTimelineTo(double share) {
        robot.interact(() -> {
            Node strip = robot.lookup("#replay-timeline").query();
            double width = strip.getLayoutBounds().getWidth();
            double x = strip.localToScene(width - (1 - share) * (width - 20), 0).getX();
            strip.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, x));
            strip.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, x));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                5,
                x,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void theKeyOfTheNextStopLeadsToAStationThatHasJustFailed() {
        openByKey();
        showUntil(() -> robot.lookup("#replay-jump-failure")
                .queryAs(Labeled.class)
                .getText()
                .matches("[1-9]\\d*"));
        press("#replay-play");

        robot.interact(() ->
                view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, false, false)));
        showUntil(() -> lines.latest().snapshot().stations().stream()
                .map(station -> station.activity())
                .filter(Objects::nonNull)
                .anyMatch(activity -> activity.state() == StationState.FAILED
                        && Duration.between(activity.since(), lines.latest().lineTime())
                                        .toMillis()
                                <= 1_000));
    }

    @Test
    void aCutRecordingOpensToItsLastWholeLineAndSaysSo() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        openByKey();
        showUntil(() -> words("#replay-trouble").equals("Unreadable lines: 1"));
        assertThat(robot.lookup("#replay-trouble").query().isVisible()).isTrue();
    }

    @Test
    void aFileThatIsNoRecordingIsRefusedInTheWordsOfTheWindow() throws Exception {
        Files.write(file, new byte[] {1, 2, 3});
        robot.interact(() -> view.fireEvent(key(KeyCode.O, true)));
        showUntil(() -> words("#replay-message").startsWith("three-hours.jsonl.gz is no recording."));
        assertThat(recordings.openProperty().get()).isFalse();
    }

    @Test
    void leavingTheReplayShowsTheLiveLineAndItsCommandsAgain() {
        openByKey();
        robot.interact(() -> view.openProperty().set(Screen.TRAINER));
        assertThat(robot.lookup("#trainer-bar").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#replay-note").query().isVisible()).isTrue();

        press("#replay-leave");
        showUntil(() -> words("#mode").equals("NO LINE YET"));
        assertThat(robot.lookup("#replay-bar").query().isVisible()).isFalse();
        assertThat(robot.lookup("#live-page").query().isVisible())
                .as("what was recorded is not taken for live")
                .isFalse();
        robot.interact(() -> view.openProperty().set(Screen.TRAINER));
        assertThat(robot.lookup("#trainer-bar").query().isDisabled()).isFalse();
    }

    /** A mirror and a history that heard a recording up to a time. */
    private record Heard(LineSnapshot snapshot, LineHistory history) {
        static Heard until(Path file, Instant time) throws Exception {
            LineHistory history = LineHistory.keepingAll();
            Mirror mirror = new Mirror(history);
            MessageDecoder decoder = new MessageDecoder();
            try (RecordingReader reader = RecordingReader.open(file)) {
                for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                    RecordedLine recorded = line.get();
                    if (recorded instanceof RecordedMessage message
                            && !message.findSimTime().orElse(Instant.MIN).isAfter(time)) {
                        mirror.accept(decoder.decode(message), Instant.EPOCH);
                    }
                }
            }
            return new Heard(mirror.snapshot(), history);
        }

        LineKpis kpis(Window window) {
            return history.kpis(window).orElseThrow();
        }
    }
}

package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.analysis.Figures;
import linetwin.model.analysis.ThroughputTrend;
import linetwin.model.history.LineHistory;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Mirror;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.RunLine;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Robots of cells and the rounds that pass them, on the live screen. */
class RobotScreenTest {
    private static final int FRAMES_UNTIL_LAID_OUT = 8; // the calm panels take turns

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final FakeLine line = new FakeLine();
    private final LineHistory history = LineHistory.keepingAll();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(line, texts, LineChoices.none(), new ChosenFiles()));
    }

    @Test
    void aCellShowsItsArms() {
        show(snapshotAt("2026-01-05T11:58:30Z"));
        show(snapshotAt("2026-01-05T11:58:30Z"));

        assertThat(robot.lookup("#element-first .robot-arm").queryAll()).hasSize(5);
        assertThat(robot.lookup("#element-between .robot-arm").queryAll()).isEmpty();
    }

    @Test
    void theDrawerTellsOfRobotsAndRoundsAndSendsSomebody() {
        LineSnapshot snapshot = snapshotAt("2026-01-05T16:30:00Z");
        show(snapshot);
        robot.interact(() -> node("#element-second")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        show(snapshot);

        assertThat(words("#drawer-robot-cycle")).contains("3 × Spot gun: move 52.3 s of a cycle, wait 2.8 s");
        assertThat(words("#drawer-robot-stops")).startsWith("Stops by robot, in the last");
        assertThat(words("#drawer-round-plan"))
                .isEqualTo("Patrol robot (robot), every 2 h\nlast 16:00:00, next due 18:00:00");
        assertThat(words("#drawer-round-found")).startsWith("5 looks: wear found");
        robot.interact(() -> ((Button) node("#drawer-inspect")).fire());
        assertThat(line.commands()).contains(new LineCommand.InspectNow("second"));
        assertThat(words("#drawer-inspect-answer")).isEqualTo("Somebody is sent…");
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private String words(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private LineSnapshot snapshotAt(String time) {
        Mirror mirror = new Mirror(history);
        RunLine run = new RunLine(Scenarios.find("teaching/robots-and-rounds").line(), 3);
        run.start(new TelemetryListener() {
            @Override
            public void onMessage(Message message) {
                mirror.accept(message, Frames.WALL);
            }

            @Override
            public void onRejected(String topic, String reason) {
                throw new AssertionError(topic + ": " + reason);
            }

            @Override
            public void onConnection(boolean connected, String detail) {
                mirror.connection(connected, detail);
            }
        });
        run.listen().runUntil(Instant.parse(time));
        return mirror.snapshot();
    }

    private void show(LineSnapshot snapshot) {
        for (int i = 0; i < FRAMES_UNTIL_LAID_OUT; i++) {
            wall = wall.plusSeconds(1);
            LineFrame frame = frameOf(snapshot);
            robot.interact(() -> view.show(frame));
            robot.interact(() -> {
                view.applyCss();
                view.layout();
            });
        }
    }

    private LineFrame frameOf(LineSnapshot snapshot) {
        LineFrame other = BusyLine.frames().wall(wall).frame();
        return new LineFrame(
                other.wallTime(),
                Objects.requireNonNull(snapshot.run()).simTime(),
                other.behind(),
                other.plants(),
                snapshot,
                Figures.of(history, new ThroughputTrend()),
                other.replies(),
                null,
                ElementHistory.latestHour(history, "second"),
                null);
    }
}

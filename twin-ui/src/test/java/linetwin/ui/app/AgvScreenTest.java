package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.twin.AgvView;
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

/** AGVs on the map below the line. */
class AgvScreenTest {
    private static final int FRAMES_UNTIL_LAID_OUT = 3;
    private static final double SIDE_BY_SIDE_METRES = 15;

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
    }

    @Test
    void aLineWithoutAgvsHasNoMap() {
        show(BusyLine.frames().wall(wall).frame());

        assertThat(robot.lookup("#agv-panel").query().isVisible()).isFalse();
        assertThat(robot.lookup("#agv-panel").query().isManaged()).isFalse();
    }

    @Test
    void eachAgvIsOnTheMapWhereItTellsThatItIs() {
        LineSnapshot early = snapshotAt("2026-01-05T06:30:00Z");
        showLaidOut(early);

        assertThat(robot.lookup("#agv-panel").query().isVisible()).isTrue();
        assertThat(robot.lookup("#agv-map .agv").queryAll()).hasSize(3);
        AgvView east = early.agvs().stream()
                .max((one, other) -> Double.compare(x(one), x(other)))
                .orElseThrow();
        for (AgvView agv : early.agvs()) {
            if (x(agv) < x(east) - SIDE_BY_SIDE_METRES) {
                assertThat(marker(agv.id()).getTranslateX())
                        .isLessThan(marker(east.id()).getTranslateX());
            }
        }
    }

    /** The map has its room once it was shown and the window laid out. */
    private void showLaidOut(LineSnapshot snapshot) {
        for (int i = 0; i < FRAMES_UNTIL_LAID_OUT; i++) {
            show(frameOf(snapshot));
        }
    }

    private static double x(AgvView agv) {
        return Optional.ofNullable(agv.status()).orElseThrow().x();
    }

    @Test
    void anAgvThatIsChosenTellsWhatItDoesAndForWhom() {
        LineSnapshot snapshot = snapshotAt("2026-01-05T06:30:00Z");
        AgvView busy = snapshot.agvs().stream()
                .filter(agv -> Optional.ofNullable(agv.status()).orElseThrow().order() != null)
                .findFirst()
                .orElseThrow();
        showLaidOut(snapshot);
        robot.interact(() -> marker(busy.id())
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        show(frameOf(snapshot));

        assertThat(robot.lookup("#agv-drawer-title").queryAs(Labeled.class).getText())
                .isEqualTo("Line-side AGVs  " + busy.id());
        assertThat(robot.lookup("#agv-drawer .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Now", "Part", "For", "Battery", "Deliveries");
    }

    private Node marker(String agv) {
        return robot.lookup("#agv-" + agv).query();
    }

    private static LineSnapshot snapshotAt(String time) {
        Mirror mirror = new Mirror();
        RunLine line = new RunLine(Scenarios.find("teaching/agv-roads").line(), 3);
        line.start(new TelemetryListener() {
            @Override
            public void onMessage(Message message) {
                mirror.accept(message, Instant.EPOCH);
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
        line.listen().runUntil(Instant.parse(time));
        return mirror.snapshot();
    }

    /** The rest of the window is that of another line, which it does not ask. */
    private LineFrame frameOf(LineSnapshot snapshot) {
        LineFrame other = BusyLine.frames().wall(wall).frame();
        return new LineFrame(
                other.wallTime(),
                Instant.parse("2026-01-05T06:30:00Z"),
                other.behind(),
                other.plants(),
                snapshot,
                other.figures(),
                other.replies(),
                null,
                null,
                null);
    }

    private void show(LineFrame frame) {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            view.show(frame);
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }
}

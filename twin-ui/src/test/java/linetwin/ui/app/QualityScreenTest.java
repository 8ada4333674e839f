package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
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

/** What cameras found, on the screen of quality and in the drawer of their station. */
class QualityScreenTest {
    private static final int FRAMES_UNTIL_SHOWN = 8;
    private static final Instant NOW = Instant.parse("2026-01-05T16:00:00Z");

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
    }

    @Test
    void eachZoneHasTheNumberOfItsFindings() {
        LineSnapshot snapshot = snapshot();
        open(snapshot);

        long dirt = snapshot.inspections().counts(seen -> true).stream()
                .filter(count -> count.zone().equals("hood") && count.defect().equals("dirt"))
                .mapToLong(InspectionLog.Count::findings)
                .sum();
        assertThat(dirt).isPositive();
        assertThat(words(zone("hood"))).contains("Hood", "Dirt: " + dirt);
        snapshot.inspections()
                .counts(seen -> true)
                .forEach(count -> assertThat(words(zone(count.zone())))
                        .contains(texts.now("defect." + count.defect()) + ": " + count.findings()));
    }

    @Test
    void ratesStandWithTheirIntervalsOrSayThatThereIsTooLittle() {
        LineSnapshot snapshot = snapshot();
        open(snapshot);

        assertThat(labels("#quality-rates .label"))
                .contains("Paint camera", "End-of-line test")
                .anyMatch(words -> words.matches("\\d+\\.\\d % \\(\\d+\\.\\d–\\d+\\.\\d\\)"));

        press("quality-period-hour");
        showAgain(snapshot);
        assertThat(labels("#quality-rates .label")).anyMatch(words -> words.matches("too little data \\(\\d of 10\\)"));
    }

    @Test
    void aZoneThatIsPressedShowsItsClassesAlone() {
        LineSnapshot snapshot = snapshot();
        open(snapshot);
        assertThat(labels("#quality-pareto .bar-name")).contains("Dirt", "Run", "Scratch");

        robot.interact(() -> zone("hood")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        showAgain(snapshot);

        List<String> onTheHood = snapshot
                .inspections()
                .pareto(seen -> seen.finding().zone().equals("hood"))
                .stream()
                .map(each -> texts.now("defect." + each.defect()))
                .toList();
        assertThat(onTheHood).startsWith("Dirt");
        assertThat(labels("#quality-pareto .bar-name")).isEqualTo(onTheHood);
        assertThat(labels("#quality-page .panel-title")).contains("Classes in zone: Hood");
    }

    @Test
    void falseAlarmsAloneAreShownIfTheyAreChosen() {
        LineSnapshot snapshot = snapshot();
        open(snapshot);
        press("quality-shown-false-alarms");
        press("quality-inspection-camera");
        showAgain(snapshot);

        long falseAlarms = snapshot.inspections().of("camera").kpis().falseAlarms();
        assertThat(falseAlarms).isPositive();
        long shown = labels("#body .body-number").stream()
                .filter(words -> !words.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(shown).isEqualTo(falseAlarms);
    }

    @Test
    void theLatestFindingsSayWhatBecameOfThem() {
        open(snapshot());

        assertThat(labels("#quality-latest .label"))
                .isNotEmpty()
                .anyMatch(words -> words.contains("camera") && words.endsWith("true"))
                .anyMatch(words -> words.contains("escaped Paint camera"));
    }

    @Test
    void theDrawerOfAnInspectionTellsWhatItsCamerasDo() {
        LineSnapshot snapshot = snapshot();
        showAgain(snapshot);
        robot.interact(() -> live().openDrawer("camera"));
        showAgain(snapshot);

        assertThat(robot.lookup("#camera-panel").query().isVisible()).isTrue();
        assertThat(robot.lookup("#camera-figures").queryAs(Labeled.class).getText())
                .contains(" vehicles, ", "False alarms ", "Escaped ");
        robot.interact(() -> live().openDrawer("clear-coat"));
        showAgain(snapshot);
        assertThat(robot.lookup("#camera-panel").query().isVisible()).isFalse();
    }

    @Test
    void theDrawerLeadsToTheScreenOfQuality() {
        LineSnapshot snapshot = snapshot();
        showAgain(snapshot);
        robot.interact(() -> live().openDrawer("camera"));
        showAgain(snapshot);
        robot.interact(() -> robot.lookup("#camera-more").queryButton().fire());

        assertThat(view.openProperty().get()).isEqualTo(Screen.QUALITY);
    }

    @Test
    void aLineWithoutCamerasSaysSo() {
        robot.interact(() -> view.openProperty().set(Screen.QUALITY));
        for (int i = 0; i < FRAMES_UNTIL_SHOWN; i++) {
            show(BusyLine.frames().wall(wall).frame());
        }

        assertThat(robot.lookup("#quality-note").queryAs(Labeled.class).getText())
                .isEqualTo("No inspection of this line tells of cameras.");
    }

    private LivePage live() {
        return robot.lookup("#live-page").queryAs(LivePage.class);
    }

    private void open(LineSnapshot snapshot) {
        robot.interact(() -> view.openProperty().set(Screen.QUALITY));
        showAgain(snapshot);
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ToggleButton.class).fire());
    }

    private Node zone(String name) {
        return robot.lookup("#body-" + name).query();
    }

    private static String words(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private List<String> labels(String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private void showAgain(LineSnapshot snapshot) {
        for (int i = 0; i < FRAMES_UNTIL_SHOWN; i++) {
            show(frameOf(snapshot));
        }
    }

    private static LineSnapshot snapshot() {
        Mirror mirror = new Mirror();
        RunLine line = new RunLine(Scenarios.find("teaching/machine-vision").line(), 3);
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
        line.listen().runUntil(NOW);
        return mirror.snapshot();
    }

    /** The rest of the window is that of another line, which it does not ask. */
    private LineFrame frameOf(LineSnapshot snapshot) {
        LineFrame other = BusyLine.frames().wall(wall).frame();
        return new LineFrame(
                other.wallTime(),
                NOW,
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
        wall = wall.plusMillis(600);
        robot.interact(() -> view.show(frame));
    }
}

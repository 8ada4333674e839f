package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.model.history.Period;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.find.Hit;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.Hindsight;
import linetwin.ui.source.LineFeed;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FindScreenTest {
    private final FakeLine line = new FakeLine();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(line, texts, LineChoices.none(), new ChosenFiles()));
    }

    private void showBusyLine() {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            view.show(BusyLine.frames().wall(wall).frame());
        });
    }

    private void find(String query) {
        robot.interact(() -> press(view, KeyCode.F, true));
        robot.interact(() -> field().setText(query));
    }

    private static void press(Node node, KeyCode code, boolean isShortcut) {
        boolean isMac = System.getProperty("os.name", "").contains("Mac");
        node.fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, isShortcut && !isMac, false, isShortcut && isMac));
    }

    private TextField field() {
        return robot.lookup("#find-field").queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private List<Hit> hits() {
        return ((ListView<Hit>) robot.lookup("#find-list").queryAs(ListView.class)).getItems();
    }

    @Test
    void aStationIsGoneToByItsNameInTheOtherLanguage() throws Exception {
        showBusyLine();
        robot.interact(() -> view.openProperty().set(Screen.GAIN));
        find("总拼");
        assertThat(field().isFocused()).isTrue();
        assertThat(hits().get(0).name()).isEqualTo("Framing");
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "find-en")).get();
        robot.interact(() -> press(field(), KeyCode.ENTER, false));
        showBusyLine();
        assertThat(view.openProperty().get()).isEqualTo(Screen.LIVE);
        assertThat(robot.lookup("#find-pane").tryQuery()).isEmpty();
        assertThat(robot.lookup("#drawer-title").queryAs(Labeled.class).getText())
                .isEqualTo("Framing");
    }

    @Test
    void arrowsChooseAnAlarmAndTheListShowsIt() {
        showBusyLine();
        find("");
        assertThat(hits()).hasSize(3).allMatch(hit -> hit.kind() == Hit.Kind.ALARM);
        robot.interact(() -> press(field(), KeyCode.DOWN, false));
        robot.interact(() -> press(field(), KeyCode.ENTER, false));
        assertThat(robot.lookup("#event-table")
                        .queryTableView()
                        .getSelectionModel()
                        .getSelectedIndex())
                .isEqualTo(1);
    }

    @Test
    void aStopOfTheDayBeforeIsFoundByItsReasonAndSeenInTheAnalysis() {
        LineFrame frame = BusyLine.frames().frame();
        LineDescription described = Objects.requireNonNull(frame.snapshot().description());
        Instant begin = frame.lineTime().minus(Duration.ofHours(20));
        Instant end = begin.plus(Duration.ofMinutes(7));
        line.remember(id -> new Hindsight(
                described,
                frame.lineTime(),
                List.of(),
                id.equals("framing")
                        ? List.of(
                                new StateChanged(
                                        id, begin, StationState.WORKING, StationState.FAILED, new Cause("robot", "")),
                                new StateChanged(id, end, StationState.FAILED, StationState.WORKING, Cause.NONE))
                        : List.of()));
        showBusyLine();
        find("framing robot 7:00");
        await().untilAsserted(() -> assertThat(hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.kind()).isEqualTo(Hit.Kind.STOP)));
        robot.interact(() -> press(field(), KeyCode.ENTER, false));
        showBusyLine();
        assertThat(view.openProperty().get()).isEqualTo(Screen.ANALYSIS);
        assertThat(line.element()).isEqualTo("framing");
        assertThat(line.period())
                .isEqualTo(new Period(begin.minus(Duration.ofMinutes(10)), end.plus(Duration.ofMinutes(10))));
    }

    @Test
    void aParameterIsLeftOverInTheFormOfTheWhatIfScreen() {
        showBusyLine();
        await().untilAsserted(() -> {
            showBusyLine();
            find("framing cycle");
            assertThat(hits()).anyMatch(hit -> hit.kind() == Hit.Kind.PARAMETER);
            robot.interact(() -> press(field(), KeyCode.ESCAPE, false));
        });
        find("framing cycle");
        Hit parameter = hits().stream()
                .filter(hit -> hit.kind() == Hit.Kind.PARAMETER)
                .findFirst()
                .orElseThrow();
        robot.interact(parameter.onChosen());
        assertThat(view.openProperty().get()).isEqualTo(Screen.WHAT_IF);
        assertThat(robot.lookup("#whatif-search").queryTextInputControl().getText())
                .isEqualTo(parameter.detail());
    }

    @Test
    void f1TellsTheKeysAndWhatTheTilesMeanInBothLanguages() throws Exception {
        showBusyLine();
        robot.interact(() -> press(view, KeyCode.F1, false));
        for (Language language : Language.values()) {
            robot.interact(() -> texts.speak(language));
            robot.interact(() -> {
                view.applyCss();
                view.layout();
            });
            WaitForAsyncUtils.asyncFx(() ->
                            Screenshot.write(view, "help-" + language.locale().getLanguage()))
                    .get();
            assertThat(robot.lookup(".help .label").queryAllAs(Labeled.class))
                    .extracting(Labeled::getText)
                    .contains(texts.now(EfficiencyDefinition.E2.formula()), texts.now("help.oee"), "Ctrl+F");
        }
        robot.interact(() -> press(view, KeyCode.ESCAPE, false));
        assertThat(robot.lookup("#help-pane").tryQuery()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidAndEscCloses() {
        showBusyLine();
        find("zeppelin");
        assertThat(robot.lookup("#find-nothing").queryAs(Labeled.class).getText())
                .contains("has \"zeppelin\"");
        robot.interact(() -> press(field(), KeyCode.ESCAPE, false));
        assertThat(robot.lookup("#find-pane").tryQuery()).isEmpty();
    }

    @Test
    void beforeALineIsHeardThatIsSaid() {
        try (LineFeed nothing = LineFeed.ofNoLine()) {
            robot.interact(() -> view.show(nothing.latest()));
        }
        find("framing");
        assertThat(robot.lookup("#find-nothing").queryAs(Labeled.class).getText())
                .isEqualTo("Nothing can be found before a line is heard or a recording is open.");
    }
}

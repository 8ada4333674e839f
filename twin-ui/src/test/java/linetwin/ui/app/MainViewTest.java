package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class MainViewTest {
    private final FakeLine line = new FakeLine();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(line, texts, LineChoices.none(), new ChosenFiles()));
    }

    private void showBusyLine(Language language) {
        robot.interact(() -> {
            texts.speak(language);
            wall = wall.plusSeconds(1);
            view.show(BusyLine.frames().wall(wall).frame());
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    @Test
    void noReportIsSavedWhereNoHistoryIsShown() {
        robot.interact(() -> view.openProperty().set(Screen.HISTORY));
        assertThat(button("#history-save").isDisabled()).isTrue();
    }

    @Test
    void everythingThatCanBePressedHasAnIdAndNoIdIsUsedTwice() {
        showBusyLine(Language.ENGLISH);
        assertThat(robot.lookup(node -> node instanceof ButtonBase).queryAllAs(ButtonBase.class))
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.getId()).isNotBlank())
                .extracting(Node::getId)
                .doesNotHaveDuplicates();
    }

    @Test
    void paceButtonsSendCommandsAndAreLitByTheRunAlone() {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> button("#pace-600").fire());
        robot.interact(() -> button("#pace-pause").fire());
        assertThat(line.commands()).containsExactly(new LineCommand.SetPace(600), new LineCommand.Pause());
        assertThat(((ToggleButton) button("#pace-600")).isSelected()).isFalse();
        assertThat(((ToggleButton) button("#pace-60")).isSelected()).isTrue();
    }

    private ButtonBase button(String id) {
        return robot.lookup(id).queryAs(ButtonBase.class);
    }

    @Test
    void aStationOpensItsDrawerByKeyboardAndTellsTheCause() {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> {
            Node framing = robot.lookup("#element-framing").query();
            framing.requestFocus();
            framing.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(words("#drawer-title")).isEqualTo("Framing");
        assertThat(words("#drawer-state")).isEqualTo("Failed for 3:07");
        assertThat(words("#drawer-cause")).isEqualTo("Robot communication timeout");
        robot.interact(() -> button("#drawer-close").fire());
        assertThat(robot.lookup("#station-drawer").query().isVisible()).isFalse();
    }

    @Test
    void keysLeadToTheScreensAndSwitchLanguageAndLook() {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> press(KeyCode.L));
        robot.interact(() -> press(KeyCode.T));
        assertThat(texts.languageProperty().get()).isEqualTo(Language.CHINESE);
        assertThat(view.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(words("#mode")).isEqualTo("仿真产线");
        robot.interact(() -> press(KeyCode.DIGIT1));
        assertThat(((ToggleButton) button("#screen-live")).isSelected()).isTrue();
    }

    @Test
    void aBrokerIsChosenInADialogThatClosesWhenItIsReached() throws Exception {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> button("#connection").fire());
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "connect-en")).get();
        robot.interact(() -> {
            robot.lookup("#connect-address").queryAs(TextField.class).setText("plant");
            button("#connect-go").fire();
        });
        await().until(() -> {
            showBusyLine(Language.ENGLISH);
            return robot.lookup("#connect-dialog").tryQuery().isEmpty();
        });
    }

    private void press(KeyCode code) {
        boolean isMac = System.getProperty("os.name", "").contains("Mac");
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !isMac, false, isMac));
    }

    @Test
    void escClosesTheDrawerWhereverTheFocusIs() {
        for (String focused : List.of("#event-table", "#screen-live", "#pace-60")) {
            showBusyLine(Language.ENGLISH);
            robot.interact(() -> {
                Node framing = robot.lookup("#element-framing").query();
                framing.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            });
            Node drawer = robot.lookup("#station-drawer").query();
            assertThat(drawer.isVisible()).isTrue();
            robot.interact(() -> {
                Node owner = robot.lookup(focused).query();
                owner.requestFocus();
                owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            });
            assertThat(drawer.isVisible()).as(focused).isFalse();
        }
    }

    @Test
    void aStationThatIsClickedInTheTrainerIsTheOneToStop() {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> view.openProperty().set(Screen.TRAINER));
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> {
            Node framing = robot.from(
                            robot.lookup("#trainer-station").query().getScene().getRoot())
                    .lookup("#element-framing")
                    .query();
            framing.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        ComboBox<?> chosen = robot.lookup("#trainer-station").queryAs(ComboBox.class);
        assertThat(chosen.getValue())
                .isInstanceOfSatisfying(
                        ElementDescription.class,
                        station -> assertThat(station.id()).isEqualTo("framing"));
    }

    @Test
    void anAlarmBlinksUntilItIsAcknowledged() {
        showBusyLine(Language.ENGLISH);
        assertThat(button("#events-acknowledge").isDisabled()).isFalse();
        robot.interact(() -> button("#events-acknowledge").fire());
        showBusyLine(Language.ENGLISH);
        assertThat(button("#events-acknowledge").isDisabled()).isTrue();
    }

    @Test
    void theDrawerAsksForTheLastHourOfItsStationAndShowsWhatIsBeforeAndAfterIt() throws Exception {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> click("#element-framing"));
        assertThat(line.element()).isEqualTo("framing");
        showBusyLine(Language.ENGLISH);
        assertThat(robot.lookup("#drawer-gantt").query().isVisible()).isTrue();
        assertThat(robot.lookup(".drawer-name").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Before: Buffer b1", "After: Buffer b2", "MTTR");
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "drawer-en")).get();
        robot.interact(() -> button("#drawer-close").fire());
        assertThat(line.element()).isNull();
    }

    private void click(String id) {
        Node node = robot.lookup(id).query();
        node.requestFocus();
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    @Test
    void thePictureGrowsAndFitsAgain() {
        showBusyLine(Language.ENGLISH);
        double before = robot.lookup("#line-view").query().getLayoutBounds().getWidth();
        robot.interact(() -> button("#zoom-in").fire());
        showBusyLine(Language.ENGLISH);
        assertThat(robot.lookup("#line-view").query().getLayoutBounds().getWidth())
                .isGreaterThan(1.2 * before);
        robot.interact(() -> button("#zoom-fit").fire());
        showBusyLine(Language.ENGLISH);
        assertThat(robot.lookup("#line-view").query().getLayoutBounds().getWidth())
                .isEqualTo(before);
    }

    @Test
    void theAndonBoardIsReadFromAfar() throws Exception {
        showBusyLine(Language.ENGLISH);
        robot.interact(() -> button("#andon").fire());
        showBusyLine(Language.ENGLISH);
        assertThat(List.of(words("#andon-target"), words("#andon-actual"), words("#andon-difference")))
                .containsExactly("252", "231", "−21");
        assertThat(robot.lookup("#andon-stop-0 .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("X", "Framing", "Robot communication timeout", "3:07");
        assertThat(robot.lookup("#andon-actual")
                        .queryAs(Labeled.class)
                        .getFont()
                        .getSize())
                .isGreaterThan(60);
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "andon-en")).get();
        robot.interact(() -> press(KeyCode.F11));
        assertThat(robot.lookup("#andon-board").query().isVisible()).isFalse();
    }

    private String words(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void aLostBrokerIsToldWithTheSecondsUntilTheNextAttemptInBothLanguages() {
        robot.interact(() -> view.show(BusyLine.frames()
                .wall(Frames.WALL)
                .disconnected(ConnectionTrouble.LOST, Frames.WALL.plusSeconds(3))
                .frame()));
        assertThat(words("#connection")).isEqualTo("Connection lost, trying again in 3 s");
        robot.interact(() -> texts.speak(Language.CHINESE));
        assertThat(words("#connection")).isEqualTo("连接中断，3 秒后重试");
    }

    @Test
    void theTrendOfAnEarlierRunIsGoneWhenANewOneBegins() {
        showBusyLine(Language.ENGLISH);
        assertThat(robot.lookup("#trend-panel .chart").query().isVisible()).isTrue();
        robot.interact(() -> view.show(
                BusyLine.frames().wall(wall.plusSeconds(1)).justBegun().frame()));
        assertThat(robot.lookup("#trend-reason").query().isVisible()).isTrue();
        assertThat(robot.lookup("#trend-panel .chart").queryAllAs(Node.class)).noneMatch(Node::isVisible);
    }

    @Test
    void theDemoThatIsChosenIsNamedInTheLanguageOfTheScreen() {
        robot.interact(() -> view.openProperty().set(Screen.TRAINER));
        await().untilAsserted(() -> {
            showBusyLine(Language.ENGLISH);
            assertThat(robot.lookup("#demo-choice > .list-cell").queryLabeled().getText())
                    .isEqualTo("How a stop travels");
        });
        showBusyLine(Language.CHINESE);
        assertThat(robot.lookup("#demo-choice > .list-cell").queryLabeled().getText())
                .isEqualTo("停机如何传播");
    }

    @Test
    void aSilentLineIsToldAndItsStationsLoseTheirState() {
        robot.interact(() -> view.show(BusyLine.frames()
                .wall(Frames.WALL)
                .heardAt(Frames.WALL.minusSeconds(6))
                .frame()));
        assertThat(words("#connection")).isEqualTo("No data from the line");
        assertThat(robot.lookup("#element-framing").query().getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass(StateLook.NO_DATA.styleClass()))
                .doesNotContain(PseudoClass.getPseudoClass(StateLook.FAILED.styleClass()));
        assertThat(robot.lookup("#pace-bar").query().isDisabled()).isTrue();
    }
}

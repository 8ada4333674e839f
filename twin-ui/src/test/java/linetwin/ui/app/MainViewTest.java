package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineCommand;
import linetwin.model.telemetry.LineEvent;
import linetwin.model.twin.Alarm;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MainViewTest {
    private final List<LineCommand> sent = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        view = WaitForAsyncUtils.asyncFx(() -> showOn(stage)).get();
    }

    private MainView showOn(Stage stage) {
        MainView shown = new MainView(sent::add, texts);
        Scene scene = new Scene(shown, 1600, 900);
        Theme.apply(scene);
        stage.setScene(scene);
        stage.show();
        return shown;
    }

    private static Frames busyLine() {
        return new Frames(DescribedLine.carPlant())
                .state("framing", StationState.FAILED)
                .state("underbody", StationState.BLOCKED)
                .state("side-outer", StationState.BLOCKED)
                .state("respot", StationState.STARVED)
                .state("roof", StationState.STARVED)
                .state("press-b", StationState.SETUP)
                .state("base", StationState.SETUP)
                .state("trim-3", StationState.ANDON)
                .state("sealing", StationState.MINOR_STOP)
                .content("b1", 8)
                .content("b-side", 11)
                .content("b2", 0)
                .content("painted-store", 41)
                .bottleneck("framing")
                .alarm(Alarm.Kind.BREAKDOWN, "framing", "robot")
                .alarm(Alarm.Kind.ANDON, "trim-3", Cause.ANDON_CALL)
                .alarm(Alarm.Kind.BUFFER_HIGH, "b1", "")
                .event(new LineEvent.StateChanged(
                        "framing",
                        DescribedLine.START.plusSeconds(29_800),
                        StationState.WORKING,
                        StationState.FAILED,
                        new Cause("robot", "framing")))
                .event(new LineEvent.ChangedOver(
                        "press-b", DescribedLine.START.plusSeconds(29_900), "door-outer", "hood"))
                .event(new LineEvent.DeliveryLate("closures", DescribedLine.START.plusSeconds(30_000), "robot"));
    }

    private void showBusyLine(Language language) {
        robot.interact(() -> {
            texts.speak(language);
            wall = wall.plusSeconds(1);
            view.show(busyLine().wall(wall).frame());
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutInAnyLanguage(Language language) throws Exception {
        showBusyLine(language);
        String name = "overview-" + language.locale().getLanguage();
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view.getScene(), name)).get();
        assertThat(robot.lookup(".label").queryAllAs(Label.class))
                .filteredOn(label -> label.isVisible() && !label.getText().isEmpty() && !label.isWrapText())
                .filteredOn(label -> !label.getStyleClass().contains("share")) // says nothing where it has no room
                .hasSizeGreaterThan(50)
                .allSatisfy(label -> assertThat(label.getWidth())
                        .as("%s '%s'", label.getId(), label.getText())
                        .isGreaterThanOrEqualTo(label.prefWidth(-1) - 1));
        assertThat(robot.lookup(".fitted-label").queryAllAs(FittedLabel.class))
                .filteredOn(FittedLabel::isVisible)
                .hasSizeGreaterThan(40)
                .allSatisfy(label -> assertThat(label.isWhole())
                        .as(label.textProperty().get())
                        .isTrue());
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
        assertThat(sent).containsExactly(new LineCommand.SetPace(600), new LineCommand.Pause());
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

    private String words(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void aSilentLineIsToldAndItsStationsLoseTheirState() {
        robot.interact(() -> view.show(busyLine()
                .wall(Frames.WALL)
                .heardAt(Frames.WALL.minusSeconds(6))
                .frame()));
        assertThat(words("#connection")).isEqualTo("No data from the line");
        assertThat(robot.lookup("#element-framing").query().getStyleClass())
                .contains(StateLook.NO_DATA.styleClass())
                .doesNotContain(StateLook.FAILED.styleClass());
        assertThat(robot.lookup("#pace-bar").query().isDisabled()).isTrue();
    }
}

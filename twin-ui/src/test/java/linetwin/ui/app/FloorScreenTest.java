package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.LargeLine;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The line as a factory floor in the window. */
class FloorScreenTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
    }

    private void show(Frames frames) {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            view.show(frames.wall(wall).frame());
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    private void turnToFloor() {
        robot.interact(
                () -> robot.lookup("#line-as-floor").queryAs(ToggleButton.class).setSelected(true));
        show(BusyLine.frames());
    }

    private Node framing() {
        return robot.lookup("#element-framing").query();
    }

    private String drawerTitle() {
        return robot.lookup("#drawer-title").queryAs(Labeled.class).getText();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"LIVE", "TRAINER"})
    void aStationOpensItsDrawerByClickAndByKeyboard(Screen screen) {
        robot.interact(() -> view.openProperty().set(screen));
        show(BusyLine.frames());
        turnToFloor();
        assertThat(robot.lookup("#line-view").tryQuery()).as("the boxes").isEmpty();
        assertThat(framing().getAccessibleText()).isEqualTo("Framing, Failed");
        robot.interact(() -> click(framing()));
        assertThat(robot.lookup("#station-drawer").query().isVisible()).isTrue();
        assertThat(drawerTitle()).isEqualTo("Framing");
        robot.interact(() -> robot.lookup("#element-respot")
                .query()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        assertThat(drawerTitle()).isNotEqualTo("Framing");
        robot.interact(() -> texts.speak(Language.CHINESE));
        assertThat(framing().getAccessibleText()).isEqualTo("总拼, 故障");
    }

    /** Sends a click to what is picked at the middle of a node, as a mouse does. */
    private void click(Node node) {
        Bounds box = node.localToScene(node.getBoundsInLocal());
        Point2D at = new Point2D(box.getCenterX(), box.getCenterY());
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    @Test
    void theBoxesComeBackAndShowThePresent() {
        show(BusyLine.frames());
        turnToFloor();
        robot.interact(
                () -> robot.lookup("#line-as-floor").queryAs(ToggleButton.class).setSelected(false));
        show(BusyLine.frames());
        assertThat(robot.lookup("#floor-view").tryQuery()).isEmpty();
        assertThat(robot.lookup("#line-view").tryQuery()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 200})
    void everyStationOfALongLineIsReached(int stations) throws Exception {
        LineDescription line = LargeLine.of(stations);
        show(new Frames(line));
        turnToFloor();
        show(new Frames(line));
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "floor-" + stations))
                .get();
        List<Node> spots = List.copyOf(robot.lookup(".floor-spot").queryAll());
        assertThat(spots.stream().filter(spot -> spot.getId().startsWith("element-s")))
                .hasSize(stations);
        assertThat(spots).allMatch(Node::isFocusTraversable);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsShownInBothLanguagesLightAndDark(Language language) throws Exception {
        show(BusyLine.frames());
        turnToFloor();
        for (Theme theme : Theme.values()) {
            robot.interact(() -> {
                texts.speak(language);
                view.themeProperty().set(theme);
            });
            show(BusyLine.frames());
            String name = "floor-" + language.locale().getLanguage() + (theme == Theme.DARK ? "-dark" : "");
            WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, name)).get();
        }
        String hint = language == Language.CHINESE ? "立体车间视图" : "As a factory floor";
        assertThat(robot.lookup("#line-as-floor").query().getAccessibleText()).isEqualTo(hint);
    }
}

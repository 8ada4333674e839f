package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.LargeLine;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Lines of any size in the smallest window: every station is there, apart from the others, and can be read and reached. */
class LargeLinesTest {
    private static final List<StationState> STATES = List.of(StationState.values());

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.ofAnySize(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
        robot.interact(() -> view.resize(1280, 720));
    }

    private void show(LineDescription line) {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            Frames frames = new Frames(line).wall(wall);
            for (int i = 1; i <= 500; i += 7) {
                frames.state("s" + i, STATES.get(i % STATES.size()));
            }
            view.show(frames.frame());
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    private List<Node> elements() {
        return new ArrayList<>(robot.lookup(".element").queryAll());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 200, 500})
    void everyStationIsApartFromTheOthersAndInsideThePicture(int stations) throws Exception {
        LineDescription line = LargeLine.of(stations);
        show(line);
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "stations-" + stations))
                .get();
        assertThat(elements().stream().filter(node -> node.getId().startsWith("element-s")))
                .hasSize(stations);
        Rectangle2D picture = areaOf(robot.lookup("#line-view").query());
        List<Rectangle2D> boxes = elements().stream()
                .filter(node -> isStationOrBuffer(node, line))
                .map(LargeLinesTest::areaOf)
                .toList();
        assertThat(boxes).allMatch(picture::contains);
        assertThat(boxes)
                .allSatisfy(box ->
                        assertThat(boxes.stream().filter(box::intersects)).hasSize(1));
    }

    private static boolean isStationOrBuffer(Node node, LineDescription line) {
        return line.elements().stream()
                .filter(element -> node.getId().equals("element-" + element.id()))
                .allMatch(element -> element.kind() == Kind.STATION || element.kind() == Kind.BUFFER);
    }

    private static Rectangle2D areaOf(Node node) {
        Bounds box = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 200, 500})
    void everyStationShowsItsNameOrNumberOrStateAndOpensByKeyboard(int stations) {
        show(LargeLine.of(stations));
        for (Node node : elements()) {
            if (node.getId().startsWith("element-s")) {
                assertThat(markOf(node)).as(node.getId()).isNotBlank();
                assertThat(node.isFocusTraversable()).isTrue();
            }
        }
        robot.interact(() -> press(robot.lookup("#element-s" + stations).query(), KeyCode.ENTER));
        assertThat(robot.lookup("#drawer-title").queryAs(Labeled.class).getText())
                .isEqualTo("Station s" + stations);
    }

    /** What can be read on a station: its name or number, which is whole, or the letter of its state. */
    private static String markOf(Node node) {
        String words = node.lookupAll(".fitted-label").stream()
                .map(FittedLabel.class::cast)
                .filter(label -> label.isVisible() && label.isWhole())
                .map(FittedLabel::shownText)
                .collect(Collectors.joining());
        return words + ((Text) node.lookup(".state-letter")).getText();
    }

    @Test
    void anAreaFillsThePictureByEnterOnItsNameAndGivesWayByEscape() throws Exception {
        show(LargeLine.of(200));
        robot.interact(() -> press(robot.lookup("#area-painting").query(), KeyCode.ENTER));
        show(LargeLine.of(200));
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "area-of-200")).get();
        assertThat(elements()).hasSize(60);
        assertThat(robot.lookup(".fitted-label").queryAllAs(FittedLabel.class))
                .filteredOn(label -> label.textProperty().get().startsWith("Station"))
                .hasSize(50)
                .allSatisfy(label -> assertThat(label.shownText())
                        .isEqualTo(label.textProperty().get()));
        assertThat(robot.lookup("#area-name").queryAs(Labeled.class).getText()).isEqualTo("Painting");
        robot.interact(
                () -> robot.lookup("#area-after").queryAs(ButtonBase.class).fire());
        show(LargeLine.of(200));
        assertThat(robot.lookup("#area-name").queryAs(Labeled.class).getText()).isEqualTo("Assembly");
        robot.interact(() -> press(robot.lookup("#area-assembly").query(), KeyCode.ESCAPE));
        show(LargeLine.of(200));
        assertThat(elements()).hasSizeGreaterThan(200);
    }

    private static void press(Node node, KeyCode code) {
        node.requestFocus();
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}

package linetwin.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.app.settings.Palette;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.control.ZoomPane;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.LargeLine;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.line.layout.Network;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.line.node.ElementLook.Body;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the floor paints, and when. */
class FloorViewTest {
    private static final LineDescription LINE = DescribedLine.carPlant();
    private static final double WIDTH = 1500;
    private static final double HEIGHT = 800;

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final List<String> chosen = new ArrayList<>();
    private final Map<String, ElementLook> looks = new HashMap<>();
    private final StackPane root = new StackPane();
    private FloorView view;
    private Scene scene;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        view = WaitForAsyncUtils.asyncFx(() -> new FloorView(texts, chosen::add, (spot, id) -> {}))
                .get();
        scene = WaitForAsyncUtils.asyncFx(() -> new Scene(root, WIDTH, HEIGHT)).get();
        robot.interact(() -> {
            root.getChildren().setAll(view);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.show();
        });
        paint();
    }

    private void look(String id, StateLook state, Body... bodies) {
        looks.put(id, new ElementLook(state, bodies.length, 1, List.of(bodies), List.of(), false));
    }

    private void paint() {
        robot.interact(() -> {
            root.resize(WIDTH, HEIGHT);
            root.applyCss();
            root.layout();
            view.show(LINE, id -> looks.getOrDefault(id, ElementLook.UNKNOWN));
        });
    }

    /** The colours of some pixels of the block of an element, before the body. */
    private Set<Color> colours(String id) {
        FloorFit fit = FloorFit.of(LINE, new Network(LINE), WIDTH, HEIGHT);
        Place place = Objects.requireNonNull(fit.plan().places().get(id));
        Set<Color> found = new HashSet<>();
        robot.interact(() -> {
            WritableImage picture = root.snapshot(null, null);
            for (double x = place.left() + 4; x < place.left() + 14; x += 0.5) {
                Point2D at = fit.view().at(x, place.front() - 6, MachinePainter.BLOCK);
                found.add(picture.getPixelReader().getColor((int) at.getX(), (int) at.getY()));
            }
        });
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, #b84300, #b84300",
        "BLOCKED, #f2c94c, #f2c94c",
        "MINOR_STOP, #f6d9c6, #f6d9c6",
        "SETUP, #c0a8e8, #c0a8e8",
        "MAINTENANCE, #2a78b0, #2a78b0",
        "STARVED, #ffffff, #14181c",
        "WORKING, #b9bfc5, #59636d"
    })
    void aStationHasTheColourThatItsStateHasEverywhere(StateLook state, String light, String dark) {
        look("framing", state);
        paint();
        assertThat(colours("framing")).containsOnly(Color.web(light));
        robot.interact(() -> Theme.DARK.applyTo(scene));
        paint();
        assertThat(colours("framing")).containsOnly(Color.web(dark));
    }

    @Test
    void theTrafficLightPaletteHoldsHereToo() {
        look("framing", StateLook.WORKING);
        robot.interact(() -> Theme.LIGHT.applyTo(scene, Palette.ANDON));
        paint();
        assertThat(colours("framing")).containsOnly(Color.web("#7cc48f"));
    }

    @Test
    void aStationOfWhichNothingIsHeardIsHatched() {
        paint();
        assertThat(colours("framing")).contains(Color.web("#cfd4d9"), Color.web("#eceef0"));
    }

    @Test
    void itIsPaintedOnlyIfSomethingIsAtAnotherPixel() {
        look("framing", StateLook.WORKING, new Body(0.5, "#27548a"));
        paint();
        long before = view.paintings();
        assertThat(before).isPositive();
        paint();
        look("framing", StateLook.WORKING, new Body(0.500_01, "#27548a"));
        paint();
        assertThat(view.paintings()).as("while nothing moved").isEqualTo(before);
        look("framing", StateLook.WORKING, new Body(0.6, "#27548a"));
        paint();
        assertThat(view.paintings()).isEqualTo(before + 1);
    }

    @Test
    void enlargedItPaintsNoMoreThanItsWindowShows() {
        Bounds before = robot.lookup("#element-framing").query().getBoundsInLocal();
        AtomicReference<ZoomPane> made = new AtomicReference<>();
        robot.interact(() -> {
            root.getChildren().clear();
            made.set(new ZoomPane(view));
            root.getChildren().setAll(made.get());
        });
        ZoomPane zoom = Objects.requireNonNull(made.get());
        paint();
        robot.interact(() -> ((Button) zoom.buttons().getChildren().get(2)).fire());
        await().until(() -> {
            paint();
            Bounds now = robot.lookup("#element-framing").query().getBoundsInLocal();
            return Math.abs(now.getWidth() / before.getWidth() - zoom.factor()) < 0.05;
        });
        assertThat(zoom.factor()).isGreaterThan(1);
        assertThat(view.getWidth()).isEqualTo(zoom.factor() * WIDTH);
        assertThat(view.getChildren().stream().filter(Canvas.class::isInstance).map(Canvas.class::cast))
                .hasSize(2)
                .allSatisfy(canvas -> {
                    assertThat(canvas.getWidth()).isEqualTo(WIDTH);
                    assertThat(canvas.getLayoutX()).isPositive();
                });
        robot.interact(zoom::fit);
        await().until(() -> {
            paint();
            return robot.lookup("#element-framing").query().getBoundsInLocal().equals(before);
        });
    }

    @Test
    void itIsNotPaintedWhileItIsNotSeen() {
        paint();
        long before = view.paintings();
        robot.interact(() -> root.getChildren().clear());
        look("framing", StateLook.FAILED);
        robot.interact(() -> view.show(LINE, id -> looks.getOrDefault(id, ElementLook.UNKNOWN)));
        assertThat(view.paintings()).isEqualTo(before);
        robot.interact(() -> root.getChildren().setAll(view));
        paint();
        assertThat(view.paintings()).isGreaterThan(before);
        assertThat(colours("framing")).containsOnly(Color.web("#b84300"));
    }

    @Test
    void anotherLineTakesThePlaceOfTheFormerOne() {
        robot.interact(() -> {
            view.show(LargeLine.of(10), id -> ElementLook.UNKNOWN);
            root.layout();
        });
        assertThat(robot.lookup("#element-framing").tryQuery()).isEmpty();
        assertThat(robot.lookup("#element-s10").tryQuery()).isPresent();
    }
}

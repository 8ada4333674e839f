package linetwin.ui.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import linetwin.ui.fixture.ColourVision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The steps that stations are painted by as the style sheets say them, seen by people who see red or green badly. */
class HeatPaletteTest {
    private static final int STEPS = 5;

    /** CIE 1976 difference of neighbours: well above the ten that are told apart side by side, since they stand far from each other. */
    private static final double TOLD_APART = 18;

    /** WCAG 2.1, contrast of text, level AA. */
    private static final double READABLE = 4.5;

    private record Step(Color fill, Color name, Color figure) {}

    private static List<Step> paint(Theme theme) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.asyncFx(() -> {
                    HBox box = new HBox();
                    for (int step = 0; step < STEPS; step++) {
                        box.getChildren().add(station(step));
                    }
                    Scene scene = new Scene(box);
                    theme.applyTo(scene);
                    stage.setScene(scene);
                    box.applyCss();
                    List<Step> steps = new ArrayList<>();
                    box.getChildren().forEach(station -> steps.add(step((StackPane) station)));
                    return steps;
                })
                .get();
    }

    private static StackPane station(int step) {
        Text name = new Text("Framing");
        name.getStyleClass().add("fitted-words");
        Text figure = new Text("66%");
        figure.getStyleClass().add("state-letter");
        StackPane station = new StackPane(name, figure);
        station.getStyleClass().addAll("element", "station", "place");
        station.pseudoClassStateChanged(PseudoClass.getPseudoClass("heat-" + step), true);
        return station;
    }

    private static Step step(StackPane station) {
        Region region = station;
        return new Step(
                (Color) region.getBackground().getFills().get(0).getFill(),
                (Color) ((Text) station.getChildren().get(0)).getFill(),
                (Color) ((Text) station.getChildren().get(1)).getFill());
    }

    @ParameterizedTest
    @EnumSource
    void neighbouringStepsAreToldApartWithoutRedOrGreen(Theme theme) throws Exception {
        List<Step> steps = paint(theme);
        for (ColourVision vision : ColourVision.ALL) {
            for (int step = 1; step < STEPS; step++) {
                assertThat(vision.difference(
                                steps.get(step - 1).fill(), steps.get(step).fill()))
                        .as("steps %d and %d by %s", step - 1, step, vision)
                        .isGreaterThan(TOLD_APART);
            }
        }
    }

    /** So that the order is seen without the legend. */
    @ParameterizedTest
    @EnumSource
    void eachStepIsDarkerThanTheOneBefore(Theme theme) throws Exception {
        assertThat(paint(theme).stream()
                        .map(step -> ColourVision.contrast(step.fill(), Color.BLACK))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @EnumSource
    void namesAndFiguresAreReadableOnEveryStep(Theme theme) throws Exception {
        assertThat(paint(theme)).allSatisfy(step -> {
            assertThat(ColourVision.contrast(step.fill(), step.name())).isGreaterThanOrEqualTo(READABLE);
            assertThat(ColourVision.contrast(step.fill(), step.figure())).isGreaterThanOrEqualTo(READABLE);
        });
    }
}

package linetwin.ui.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import linetwin.ui.fixture.ColourVision;
import linetwin.ui.state.StateLook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The colours of the states as the style sheets say them, seen by people who see red or green badly. */
class PaletteTest {
    /** CIE 1976 difference that is told apart side by side without looking twice. */
    private static final double TOLD_APART = 10;

    /** WCAG 2.1, contrast of text, level AA. */
    private static final double READABLE = 4.5;

    private record Painted(StateLook look, Color fill, Color ink) {}

    private static List<Painted> paint(Palette palette) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.asyncFx(() -> {
                    HBox box = new HBox();
                    for (StateLook look : StateLook.values()) {
                        Label label = new Label(look.letter());
                        label.getStyleClass().add(look.styleClass());
                        box.getChildren().add(label);
                    }
                    Scene scene = new Scene(box);
                    Theme.LIGHT.applyTo(scene, palette);
                    stage.setScene(scene);
                    box.applyCss();
                    List<Painted> painted = new ArrayList<>();
                    for (StateLook look : StateLook.values()) {
                        Label label = (Label) box.getChildren().get(painted.size());
                        painted.add(new Painted(look, fillOf(label), (Color) label.getTextFill()));
                    }
                    return painted;
                })
                .get();
    }

    /** What is hatched has a gradient instead of a colour; its ground is grey. */
    private static Color fillOf(Label label) {
        return label.getBackground().getFills().get(0).getFill() instanceof Color colour ? colour : Color.LIGHTGRAY;
    }

    @ParameterizedTest
    @EnumSource
    void lettersAreReadableOnEveryState(Palette palette) throws Exception {
        assertThat(paint(palette))
                .filteredOn(state -> state.look() != StateLook.NO_DATA)
                .allSatisfy(state -> assertThat(ColourVision.contrast(state.fill(), state.ink()))
                        .as("%s", state.look())
                        .isGreaterThanOrEqualTo(READABLE));
    }

    @ParameterizedTest
    @EnumSource
    void statesOfDifferentFillsAreToldApartWithoutRedOrGreen(Palette palette) throws Exception {
        List<Painted> states = paint(palette);
        for (ColourVision vision : ColourVision.ALL) {
            for (Painted one : states) {
                assertThat(states)
                        .filteredOn(other -> other.look() != StateLook.NO_DATA && one.look() != StateLook.NO_DATA)
                        .filteredOn(other -> !other.fill().equals(one.fill()))
                        .allSatisfy(other -> assertThat(vision.difference(one.fill(), other.fill()))
                                .as("%s and %s by %s", one.look(), other.look(), vision)
                                .isGreaterThan(TOLD_APART));
            }
        }
    }
}

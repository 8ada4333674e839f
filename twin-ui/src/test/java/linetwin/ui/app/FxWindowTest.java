package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxWindowTest {
    private static List<Double> sizeOf(Scene scene) {
        return List.of(scene.getWidth(), scene.getHeight());
    }

    @Test
    void aPictureOfAPartLeavesTheWindowAsItWas() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        List<List<Double>> sizes = WaitForAsyncUtils.asyncFx(() -> {
                    MainView view = new MainView(
                            new FakeLine(), new Texts(Language.ENGLISH), LineChoices.none(), new ChosenFiles());
                    stage.setScene(FxWindow.sceneOf(view));
                    stage.setWidth(1500);
                    stage.setHeight(850);
                    stage.show();
                    List<Double> before = sizeOf(stage.getScene());
                    Image picture = view.snapshot(null, null);
                    assertThat(picture.getWidth()).isEqualTo(before.get(0));
                    return List.of(before, sizeOf(stage.getScene()));
                })
                .get();
        assertThat(sizes.get(0)).isEqualTo(sizes.get(1)).doesNotContain(0.0);
    }
}

package linetwin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingPaneTest {
    /** A display of 1920 by 1080 pixels that is scaled by 100, 125, 150 and 200 %. */
    @ParameterizedTest
    @CsvSource({"1920, 1080, 1", "1536, 864, 1", "1280, 720, 1", "960, 540, 0.75"})
    void theContentIsSeenWholeAtAnyScaleOfTheDisplay(double width, double height, double factor) {
        Region content = new Region();
        FittingPane pane = new FittingPane(content, 1280, 720);
        pane.resize(width, height);
        pane.layout();
        assertThat(content.getWidth()).isEqualTo(width / factor);
        assertThat(content.getHeight()).isEqualTo(height / factor);
        assertThat(content.getBoundsInParent().getMaxX()).isEqualTo(width);
        assertThat(content.getBoundsInParent().getMaxY()).isEqualTo(height);
    }

    /** Enlarged no more than that it still has its 1280 by 720 pixels. */
    @ParameterizedTest
    @CsvSource({"3840, 2160, 2.5, 2.5", "1920, 1080, 1.25, 1.25", "1280, 720, 1.25, 1", "2560, 1440, 3, 2"})
    void theContentIsShownLargerWhereThereIsRoom(double width, double height, double wanted, double factor) {
        Region content = new Region();
        FittingPane pane = new FittingPane(content, 1280, 720);
        pane.enlargementProperty().set((all, high) -> wanted);
        pane.resize(width, height);
        pane.layout();
        assertThat(pane.factorProperty().get()).isEqualTo(factor);
        assertThat(content.getWidth()).isEqualTo(width / factor);
        assertThat(content.getBoundsInParent().getMaxX()).isEqualTo(width);
    }
}

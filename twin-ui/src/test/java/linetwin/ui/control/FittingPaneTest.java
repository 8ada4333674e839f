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
}

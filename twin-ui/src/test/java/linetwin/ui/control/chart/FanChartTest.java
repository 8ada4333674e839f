package linetwin.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import linetwin.ui.control.chart.Decimation.Point;
import linetwin.ui.control.chart.FanChart.Fan;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FanChartTest {
    private static final List<Point> LINE = List.of(new Point(0, 1), new Point(3_600, 2));

    private static Fan fan(List<Point> known) {
        return new Fan(List.of(), LINE, LINE, known, OptionalDouble.empty());
    }

    /** The path of the series that was put in as the second, what was known. */
    private static boolean isKnownSeen(FanChart chart) {
        chart.applyCss();
        chart.layout();
        return chart.lookupAll(".chart-series-line").stream()
                .filter(line -> line.getStyleClass().contains("series1"))
                .allMatch(Node::isVisible);
    }

    @Test
    void theLineOfWhatWasIsHiddenOnceNothingIsKnownAnyMore() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FanChart chart = WaitForAsyncUtils.asyncFx(() -> {
                    FanChart made = new FanChart();
                    stage.setScene(new Scene(made, 600, 300));
                    stage.show();
                    return made;
                })
                .get();
        assertThat(isSeenAfter(chart, fan(LINE))).isTrue();
        assertThat(isSeenAfter(chart, fan(List.of()))).isFalse();
        assertThat(isSeenAfter(chart, fan(LINE))).isTrue();
    }

    private static boolean isSeenAfter(FanChart chart, Fan fan) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    chart.show(fan, 0, 3_600);
                    return isKnownSeen(chart);
                })
                .get();
    }
}

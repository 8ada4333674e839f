package linetwin.ui.control.chart;

import java.util.function.DoubleFunction;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The one tooltip of a chart: it says what is under the pointer, also while that changes or the chart does. */
final class PointerTip {
    private final Tooltip tooltip = new Tooltip();
    private final DoubleFunction<String> wordsAt;
    private double x;

    /** @param wordsAt gets the place of the pointer from the left of the chart, and says nothing by an empty text */
    PointerTip(Region chart, DoubleFunction<String> wordsAt) {
        this.wordsAt = wordsAt;
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.INDEFINITE);
        chart.setOnMouseMoved(move -> {
            x = move.getX();
            String words = wordsAt.apply(x);
            if (words.isEmpty()) {
                Tooltip.uninstall(chart, tooltip);
                tooltip.hide();
            } else if (!words.equals(tooltip.getText())) {
                tooltip.setText(words);
                Tooltip.install(chart, tooltip);
            }
        });
    }

    /** The chart shows something else now. */
    void refresh() {
        if (tooltip.isShowing()) {
            String words = wordsAt.apply(x);
            tooltip.setText(words);
            if (words.isEmpty()) {
                tooltip.hide();
            }
        }
    }
}

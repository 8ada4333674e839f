package linetwin.ui.control.chart;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import linetwin.ui.control.chart.BarRows.Row;
import org.jspecify.annotations.Nullable;

/** Lies over a bar: says more of it in a tooltip, and leads to what the bar stands for, by mouse or key. */
final class BarButton extends Button {
    private static final PseudoClass WAY = PseudoClass.getPseudoClass("way");

    private final Tooltip tooltip = new Tooltip();

    BarButton(@Nullable String chart, int row) {
        setId((chart == null ? "bars" : chart) + "-row-" + (row + 1));
        getStyleClass().setAll("bar-button");
        setManaged(false);
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.INDEFINITE);
    }

    void show(Row row, Consumer<String> onChosen) {
        boolean isWay = !row.key().isEmpty();
        setFocusTraversable(isWay);
        setOnAction(press -> {
            if (isWay) {
                onChosen.accept(row.key());
            }
        });
        setAccessibleText(row.name() + " " + row.figure());
        tooltip.setText(row.tip());
        setTooltip(row.tip().isEmpty() ? null : tooltip);
        pseudoClassStateChanged(WAY, isWay);
    }
}

package linetwin.ui.control.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The fills of style classes for what is painted by hand, such as a canvas: invisible regions that the style sheet colours
 * like everything else, so that they change with the look.
 */
public final class Swatches extends Group {
    private final Map<String, Region> regions = new HashMap<>();

    /** Swatches of these style classes; they must be part of the scene. */
    public Swatches(List<String> styleClasses) {
        setManaged(false);
        setVisible(false);
        for (String styleClass : styleClasses) {
            Region region = new Region();
            region.getStyleClass().addAll(styleClass, "swatch-fill");
            regions.put(styleClass, region);
            getChildren().add(region);
        }
    }

    /** The fill of a style class; grey before the style sheet was applied. */
    public Paint fillOf(String styleClass) {
        Region region = regions.get(styleClass);
        Background background = region == null ? null : region.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().get(0).getFill();
    }
}

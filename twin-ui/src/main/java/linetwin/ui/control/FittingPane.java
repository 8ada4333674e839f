package linetwin.ui.control;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Fills itself with its content, and where it is smaller than the content can be laid out in, shows the whole content smaller:
 * on a small display that is scaled by 200 %, letters then are still as large as on an unscaled one.
 */
public final class FittingPane extends Pane {
    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private final Scale scale = new Scale(1, 1);

    /**
     * A pane.
     *
     * @param leastWidth of the content's layout, in pixels
     * @param leastHeight of the content's layout, in pixels
     */
    public FittingPane(Region content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.setManaged(false);
        content.getTransforms().add(scale);
        setMinSize(0, 0);
        getChildren().add(content);
    }

    @Override
    protected double computePrefWidth(double height) {
        return leastWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        return leastHeight;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(1, Math.min(getWidth() / leastWidth, getHeight() / leastHeight));
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }
}

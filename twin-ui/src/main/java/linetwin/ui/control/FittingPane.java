package linetwin.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Fills itself with its content, and where it is smaller than the content can be laid out in, shows the whole content smaller:
 * on a small display that is scaled by 200 %, letters then are still as large as on an unscaled one. Where there is more room, it can
 * be shown larger.
 */
public final class FittingPane extends Pane {
    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private final Scale scale = new Scale(1, 1);
    private final ObjectProperty<Enlargement> enlargement = new SimpleObjectProperty<>((width, height) -> 1);

    /** How many times as large as usual its content shall be shown. */
    public interface Enlargement {
        double factor(double width, double height);
    }

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
        enlargement.subscribe(this::requestLayout);
    }

    /** How large the content is shown, as far as it can still be laid out then. */
    public ObjectProperty<Enlargement> enlargementProperty() {
        return enlargement;
    }

    /** How many times as large as usual the content is shown now. */
    public ReadOnlyDoubleProperty factorProperty() {
        return scale.xProperty();
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
        double most = Math.min(getWidth() / leastWidth, getHeight() / leastHeight);
        double factor = Math.min(enlargement.get().factor(getWidth(), getHeight()), most);
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }
}

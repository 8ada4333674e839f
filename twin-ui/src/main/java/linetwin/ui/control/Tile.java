package linetwin.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A figure with its name above and its context below; a small node may stand beside the figure. */
public final class Tile extends VBox {
    private final Label title = label("tile-title");
    private final Label value = label("tile-value");
    private final Label context = label("tile-context");
    /** Narrower than this, words under a figure would be one above the other. */
    private static final double LEAST_CONTEXT = 100;

    private final HBox middle = new HBox(4);

    public Tile(String id) {
        setId(id);
        getStyleClass().add("tile");
        title.setId(id + "-title");
        value.setId(id + "-value");
        context.setId(id + "-context");
        middle.getStyleClass().add("tile-middle");
        middle.getChildren().add(value);
        getChildren().addAll(title, middle, context);
    }

    public Tile withTitle(ObservableValue<String> text) {
        title.textProperty().bind(text);
        return this;
    }

    public Tile withValue(ObservableValue<String> text) {
        value.textProperty().bind(text);
        return this;
    }

    public Tile withContext(ObservableValue<String> text) {
        context.textProperty().bind(text);
        return this;
    }

    /** Lets the words below the figure take several lines where there is little room. */
    public Tile withLongContext() {
        context.setWrapText(true);
        context.setMinSize(LEAST_CONTEXT, Region.USE_PREF_SIZE);
        return this;
    }

    /** Lets the figure, which is a name, take several lines where there is little room. */
    public Tile withLongValue() {
        value.setWrapText(true);
        value.setMinSize(LEAST_CONTEXT, Region.USE_PREF_SIZE);
        return this;
    }

    /** A node at the right of the figure. */
    public Tile withAside(Node node) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        middle.getChildren().addAll(gap, node);
        return this;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

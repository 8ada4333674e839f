package linetwin.ui.control;

import javafx.scene.control.Label;

/** Words of any length, as high as they need to be in the room that they have; without any they take none. */
public final class WrappedLabel extends Label {
    public WrappedLabel(String id, String styleClass) {
        setId(id);
        getStyleClass().add(styleClass);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(textProperty().isNotEmpty());
    }
}

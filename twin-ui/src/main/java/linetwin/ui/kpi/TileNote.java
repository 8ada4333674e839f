package linetwin.ui.kpi;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A few words at the foot of a tile, which never make it wider; no room is taken while there are none. */
final class TileNote extends Label {
    TileNote(String id, ObservableValue<String> words) {
        setId(id);
        getStyleClass().add("tile-note");
        setWrapText(true);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(Region.USE_PREF_SIZE);
        textProperty().bind(words);
        managedProperty().bind(textProperty().isNotEmpty());
    }
}

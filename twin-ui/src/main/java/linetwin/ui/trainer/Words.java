package linetwin.ui.trainer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels whose words follow the language and are never cut. */
final class Words {
    private Words() {}

    static Label label(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(words);
        return label;
    }
}

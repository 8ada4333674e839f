package linetwin.ui.trainer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Labels and buttons whose words follow the language and are never cut. */
final class Words {
    private Words() {}

    static Button button(String id, ObservableValue<String> words) {
        return whole(new Button(), id, words);
    }

    static Label label(String id, ObservableValue<String> words) {
        return whole(new Label(), id, words);
    }

    private static <T extends Labeled> T whole(T labeled, String id, ObservableValue<String> words) {
        labeled.setId(id);
        labeled.setMinWidth(Region.USE_PREF_SIZE);
        labeled.textProperty().bind(words);
        return labeled;
    }
}

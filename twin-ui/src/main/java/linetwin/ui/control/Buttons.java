package linetwin.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons whose words follow the language, and are never cut. */
public final class Buttons {
    private Buttons() {}

    /** One with words. */
    public static Button ofWords(String id, ObservableValue<String> words, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(words);
        button.setOnAction(click -> action.run());
        return button;
    }

    /** One with words beside an icon. */
    public static Button ofWords(String id, Ikon icon, ObservableValue<String> words, Runnable action) {
        Button button = ofWords(id, words, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    /** One with an icon, whose words are its tooltip and what a screen reader says. */
    public static Button ofIcon(String id, Ikon icon, ObservableValue<String> words, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.accessibleTextProperty().bind(words);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        button.setTooltip(tooltip);
        button.setOnAction(click -> action.run());
        return button;
    }
}

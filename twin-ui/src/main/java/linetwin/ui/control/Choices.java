package linetwin.ui.control;

import java.util.Locale;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of buttons of which one is always lit: the value of a property. */
public final class Choices<T> extends HBox {
    private final Property<T> chosen;
    private final String id;

    /**
     * An empty row.
     *
     * @param id begin of the buttons' ids, which end in the name of their value
     */
    public Choices(String id, Property<T> chosen) {
        this.id = id;
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("choices");
    }

    /** Adds a button for a value. */
    public void add(T value, ObservableValue<String> words) {
        ToggleButton button = new ToggleButton();
        button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(words);
        button.setOnAction(click -> {
            button.setSelected(true);
            chosen.setValue(value);
        });
        chosen.subscribe(now -> button.setSelected(value.equals(now)));
        getChildren().add(button);
        style();
    }

    private void style() {
        int last = getChildren().size() - 1;
        for (int i = 0; i <= last; i++) {
            getChildren().get(i).getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
            if (last > 0) {
                getChildren()
                        .get(i)
                        .getStyleClass()
                        .add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
            }
        }
    }
}

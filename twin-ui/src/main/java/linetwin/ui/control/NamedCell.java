package linetwin.ui.control;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** An entry of a choice, whose words follow the language. */
public final class NamedCell<T> extends ListCell<T> {
    private final Function<T, ObservableValue<String>> words;

    private NamedCell(Function<T, ObservableValue<String>> words) {
        this.words = words;
    }

    /** A choice among entries that are named so, of a width in pixels. */
    public static <T> ComboBox<T> choice(String id, double width, Function<T, ObservableValue<String>> words) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setPrefWidth(width);
        choice.setMinWidth(width);
        choice.setCellFactory(list -> new NamedCell<>(words));
        choice.setButtonCell(new NamedCell<>(words));
        return choice;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        textProperty().unbind();
        if (empty || item == null) {
            setText("");
        } else {
            textProperty().bind(words.apply(item));
        }
    }
}

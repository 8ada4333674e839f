package linetwin.ui.history;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import linetwin.ui.text.Texts;

/** A dense table whose words follow the language. */
final class HistoryTable<T> extends TableView<T> {
    private final Texts texts;

    HistoryTable(String id, ObservableValue<String> name, Texts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().addAll("dense", "event-table");
        accessibleTextProperty().bind(name);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setMinHeight(60);
        Label none = new Label();
        none.getStyleClass().add("placeholder");
        setPlaceholder(none);
        texts.languageProperty().subscribe(this::refresh);
    }

    HistoryTable<T> with(ObservableValue<String> title, Function<T, String> words, double width) {
        TableColumn<T, String> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 50));
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return this;
    }

    /** Lets a row say more of itself in a tooltip. */
    HistoryTable<T> withTips(Function<T, String> words) {
        setRowFactory(table -> {
            TableRow<T> row = new TableRow<>();
            Tooltip tip = new Tooltip();
            row.itemProperty().subscribe(item -> {
                tip.setText(item == null ? "" : words.apply(item));
                row.setTooltip(item == null ? null : tip);
            });
            return row;
        });
        return this;
    }

    HistoryTable<T> with(String key, Function<T, String> words, double width) {
        return with(texts.of(key), words, width);
    }
}

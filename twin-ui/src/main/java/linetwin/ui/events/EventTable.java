package linetwin.ui.events;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import linetwin.ui.text.Texts;

/** Alarms or events as a table; the columns are as wide as their words, and the message takes what is left. */
final class EventTable extends TableView<EventRow> {
    private static final double TIME_WIDTH = 66;
    private static final double PRIORITY_WIDTH = 56;
    private static final double STATION_WIDTH = 124;

    private static final double SCROLLBAR_WIDTH = 14;

    private final Texts texts;

    EventTable(String id, ObservableList<EventRow> rows, Texts texts, Consumer<String> onChosen) {
        super(rows);
        this.texts = texts;
        setId(id);
        getStyleClass().addAll("dense", "event-table");
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                choose(onChosen);
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(onChosen);
            }
        });
    }

    /** What can be done with some rows, by the context menu. */
    EventTable withAction(String id, String key, ObservableBooleanValue isPossible, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.of(key));
        item.setOnAction(chosen -> action.run());
        item.disableProperty().bind(Bindings.not(isPossible));
        if (getContextMenu() == null) {
            setContextMenu(new ContextMenu());
        }
        getContextMenu().getItems().add(item);
        return this;
    }

    /** Whether the chosen row is an alarm of a stop that a control room can clear. */
    BooleanBinding remoteChosen() {
        return Bindings.createBooleanBinding(
                () -> chosenStop().filter(EventRow::isRemote).isPresent(),
                getSelectionModel().selectedItemProperty());
    }

    /** Whether the chosen row is of a stop. */
    BooleanBinding stopChosen() {
        return Bindings.createBooleanBinding(
                () -> chosenStop().isPresent(), getSelectionModel().selectedItemProperty());
    }

    /** The chosen row, if it is of a stop. */
    Optional<EventRow> chosenStop() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem())
                .filter(row -> row.stop().isPresent());
    }

    EventTable withTime() {
        return with(column("events.time", EventRow::time, TIME_WIDTH));
    }

    EventTable withPriority(ReadOnlyBooleanProperty lit) {
        TableColumn<EventRow, String> priority =
                column("events.priority", row -> String.valueOf(row.priority()), PRIORITY_WIDTH);
        priority.setCellFactory(column -> new PriorityCell(lit));
        return with(priority);
    }

    EventTable withStation() {
        return with(wrapping(column("events.station", EventRow::station, STATION_WIDTH)));
    }

    EventTable withWords() {
        TableColumn<EventRow, String> words = wrapping(column("events.message", EventRow::words, STATION_WIDTH));
        double others =
                getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        words.setMaxWidth(Double.MAX_VALUE);
        words.prefWidthProperty().bind(widthProperty().subtract(others + SCROLLBAR_WIDTH));
        return with(words);
    }

    private EventTable with(TableColumn<EventRow, String> column) {
        getColumns().add(column);
        return this;
    }

    private void choose(Consumer<String> onChosen) {
        EventRow row = getSelectionModel().getSelectedItem();
        if (row != null) {
            onChosen.accept(row.element());
        }
    }

    private TableColumn<EventRow, String> column(String key, Function<EventRow, String> value, double width) {
        TableColumn<EventRow, String> column = new TableColumn<>();
        column.textProperty().bind(texts.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<EventRow, String> wrapping(TableColumn<EventRow, String> column) {
        column.setCellFactory(ignored -> new WrappingCell());
        return column;
    }

    /** Words that wrap instead of being cut. */
    private static final class WrappingCell extends TableCell<EventRow, String> {
        private final Label words = new Label();

        WrappingCell() {
            words.setWrapText(true);
            words.getStyleClass().add("cell-words");
            words.prefWidthProperty().bind(widthProperty().subtract(14));
            setGraphic(words);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            words.setText(empty ? "" : item);
        }

        @Override
        protected double computePrefHeight(double width) {
            return words.prefHeight(getTableColumn().getWidth() - 14) + 8;
        }
    }
}

package linetwin.ui.replay;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.ui.text.Texts;

/** All stops and alarms of a recording; choosing one leads there. */
final class MarkTable extends TableView<Mark> {
    private final ReplayViewModel model;
    private final Texts texts;

    MarkTable(ReplayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("replay-marks");
        getStyleClass().addAll("dense", "event-table");
        accessibleTextProperty().bind(texts.of("replay.marks"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        MarkWords words = new MarkWords(model, texts);
        getColumns()
                .setAll(List.of(
                        column("replay.columnTime", words::timeOf, 170),
                        column("events.station", words::stationOf, 220),
                        column("events.message", words::whatOf, 400)));
        Label none = new Label();
        none.getStyleClass().add("placeholder");
        none.textProperty().bind(texts.of("replay.noMarks"));
        setPlaceholder(none);
        setOnMouseClicked(click -> choose());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        model.timelineProperty().subscribe(this::list);
        texts.languageProperty().subscribe(this::refresh);
    }

    private TableColumn<Mark, String> column(String key, Function<Mark, String> words, double width) {
        TableColumn<Mark, String> column = new TableColumn<>();
        column.textProperty().bind(texts.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void list(Timeline timeline) {
        getItems().setAll(timeline.all());
    }

    private void choose() {
        Mark mark = getSelectionModel().getSelectedItem();
        if (mark != null) {
            model.holdAt(mark);
        }
    }
}

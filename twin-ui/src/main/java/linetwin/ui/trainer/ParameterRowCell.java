package linetwin.ui.trainer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.ui.trainer.ParameterRows.Row;
import org.jspecify.annotations.Nullable;

/** A parameter in the list: its name and its present value, marked if that was changed. */
final class ParameterRowCell extends ListCell<Row> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final ParametersViewModel model;
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label value = new Label();
    private final VBox content;

    ParameterRowCell(ParametersViewModel model) {
        this.model = model;
        heading.getStyleClass().add("parameter-heading");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        value.getStyleClass().add("present-value");
        value.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, name, value);
        line.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(1, heading, line);
        setPrefWidth(0); // as wide as the list, whatever the name
        model.revisionProperty().subscribe(now -> refresh());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        heading.setText(row.heading());
        heading.setVisible(!row.heading().isEmpty());
        heading.setManaged(heading.isVisible());
        name.setText(row.field());
        setGraphic(content);
        refresh();
    }

    private void refresh() {
        Row row = getItem();
        if (row != null) {
            value.setText(model.value(row.parameter()));
            value.pseudoClassStateChanged(CHANGED, model.isChanged(row.parameter()));
            setAccessibleText(row.heading() + " " + row.field() + " " + value.getText());
        }
    }
}

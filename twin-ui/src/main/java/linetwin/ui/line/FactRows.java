package linetwin.ui.line;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts with their names, one a row; what did not change is left alone. */
final class FactRows extends GridPane {
    private List<Row> shown = List.of();

    /** A fact. */
    record Row(String name, String value) {}

    FactRows() {
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
        getStyleClass().add("drawer-rows");
    }

    void show(List<Row> newest) {
        if (shown.equals(newest)) {
            return;
        }
        shown = newest;
        getChildren().clear();
        for (int i = 0; i < newest.size(); i++) {
            Label name = new Label(newest.get(i).name());
            name.getStyleClass().add("drawer-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(newest.get(i).value());
            value.getStyleClass().add("drawer-value");
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            addRow(i, name, value);
        }
    }
}

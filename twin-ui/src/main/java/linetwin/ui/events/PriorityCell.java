package linetwin.ui.events;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** A priority: told by its shape, by its colour and by its number. */
final class PriorityCell extends TableCell<EventRow, String> {
    private static final List<Ikon> SHAPES =
            List.of(MaterialDesignS.SQUARE, MaterialDesignA.ALERT, MaterialDesignC.CIRCLE);

    private final FontIcon shape = new FontIcon();
    private final Label number = new Label(null, shape);

    private final ReadOnlyBooleanProperty lit;

    /**
     * A cell.
     *
     * @param lit whether the mark of an alarm that nobody acknowledged is seen now
     */
    PriorityCell(ReadOnlyBooleanProperty lit) {
        this.lit = lit;
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        boolean isAlarm = !empty && !item.equals(String.valueOf(EventRow.NO_PRIORITY));
        setGraphic(isAlarm ? number : null);
        if (isAlarm) {
            shape.setIconCode(SHAPES.get(Integer.parseInt(item) - 1));
            number.setText("P" + item);
            EventRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (row != null && row.isNew()) {
                shape.visibleProperty().bind(lit);
            } else {
                shape.visibleProperty().unbind();
                shape.setVisible(true);
            }
            number.getStyleClass().setAll("label", "priority", "priority-" + item);
        }
    }
}

package linetwin.ui.floor;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polygon;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;

/** What of the picture belongs to an element: it is pressed, reached by the keyboard and read aloud like a box of the line's picture. */
final class HotSpot extends Polygon {
    private final ObjectProperty<StateLook> state = new SimpleObjectProperty<>(StateLook.NO_DATA);

    HotSpot(ElementDescription element, Texts texts, Consumer<String> onChosen) {
        setId("element-" + element.id());
        getStyleClass().add("floor-spot");
        setManaged(false);
        setCursor(Cursor.HAND);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.now(element.title()) + ", "
                                + texts.now(state.get().textKey()),
                        texts.languageProperty(),
                        state));
        setOnMouseClicked(click -> {
            if (click.isStillSincePress()) { // else the floor was dragged
                onChosen.accept(element.id());
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                onChosen.accept(element.id());
                key.consume();
            }
        });
    }

    void cover(List<Point2D> outline) {
        getPoints()
                .setAll(outline.stream()
                        .flatMap(corner -> List.of(corner.getX(), corner.getY()).stream())
                        .toList());
    }

    void show(StateLook newest) {
        state.set(newest);
    }
}

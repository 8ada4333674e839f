package linetwin.ui.line;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.floor.FloorView;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The floor on a whole display for visitors, with the name of the plant and the time on the line; Esc ends it. */
final class VisitorScreen {
    private final Texts texts;
    private final Consumer<String> onChosen;
    private @Nullable Shown shown;

    /** What is open. */
    private record Shown(Stage stage, FloorView floor, ElementTooltip tooltip, Label plant, Label time) {}

    VisitorScreen(Texts texts, Consumer<String> onChosen) {
        this.texts = texts;
        this.onChosen = onChosen;
    }

    /** Opens it in the look of a window. */
    void open(Scene window) {
        close();
        ElementTooltip tooltip = new ElementTooltip(texts);
        FloorView floor = new FloorView(texts, onChosen, tooltip::installOn);
        Label plant = label("visitor-plant");
        Label time = label("visitor-time");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(plant, gap, time);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("visitor-heading");
        BorderPane root = new BorderPane(floor, heading, null, new Legend(texts), null);
        root.setId("visitor-screen");
        root.getStyleClass().add("visitor-screen");
        Scene scene = new Scene(root, window.getWidth(), window.getHeight());
        Bindings.bindContent(scene.getStylesheets(), window.getStylesheets());
        scene.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        Stage stage = new Stage();
        stage.initOwner(window.getWindow());
        stage.titleProperty().bind(texts.of("window.name"));
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty().subscribe((before, isFull) -> {
            if (!isFull) {
                close();
            }
        });
        stage.setOnHidden(hidden -> shown = null);
        shown = new Shown(stage, floor, tooltip, plant, time);
        stage.setFullScreen(true);
        stage.show();
        root.requestFocus(); // no station shall look chosen
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows the present of the line. */
    void show(LineViewModel model) {
        Shown open = shown;
        LineDescription line = model.whole();
        if (open == null || line == null) {
            return;
        }
        open.plant().setText(texts.now(line.plant()));
        open.time().setText(model.lineTime().map(Numbers::dateTime).orElse(Numbers.UNKNOWN));
        open.floor().show(line, model::look);
        open.tooltip().show(model);
    }

    void close() {
        Shown open = shown;
        shown = null;
        if (open != null) {
            open.stage().close();
        }
    }
}

package linetwin.ui.drift;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Texts;

/** What has moved away from the scenario, with the button that calibrates it; no room is taken while nothing has. */
public final class DriftNote extends HBox {
    /** @param onRecalibrate shows what comes of it */
    public DriftNote(DriftViewModel model, Texts texts, Runnable onRecalibrate) {
        super(8);
        setId("drift-note");
        getStyleClass().addAll("panel", "drift-note");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        DriftWords words = new DriftWords(texts);
        Label told = new Label();
        told.setId("drift-alarms");
        told.setWrapText(true);
        told.setMinWidth(0);
        told.setMinHeight(USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        told.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.alarms(model.alarmsProperty().get(), model.line()),
                        model.alarmsProperty(),
                        texts.languageProperty()));
        HBox.setHgrow(told, Priority.ALWAYS);
        Button button = Buttons.ofWords("drift-recalibrate", texts.of("drift.recalibrate"), () -> {
            onRecalibrate.run();
            model.recalibrate();
        });
        getChildren().addAll(told, button);
        visibleProperty().bind(told.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}

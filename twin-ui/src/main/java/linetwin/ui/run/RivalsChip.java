package linetwin.ui.run;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import linetwin.ui.text.Texts;

/** That two publishers tell of the plant at the same time, of which one is shown. */
final class RivalsChip extends Label {
    RivalsChip(RunViewModel model, Texts texts) {
        setId("rivals-chip");
        getStyleClass().add("rivals-chip");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ObservableValue<List<String>> rivals = model.rivalsProperty();
        visibleProperty().bind(rivals.map(runs -> !runs.isEmpty()));
        managedProperty().bind(visibleProperty());
        textProperty().bind(texts.of("rivals.chip"));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.of("rivals.hint", rivals.map(runs -> String.join("\n", runs))));
        setTooltip(hint);
        accessibleTextProperty().bind(hint.textProperty());
    }
}

package linetwin.ui.replay;

import javafx.scene.control.Label;
import linetwin.ui.text.Texts;

/** Says, while a recording is open, why it can't be commanded. */
public final class ReplayNote extends Label {
    public ReplayNote(ReplayViewModel model, Texts texts) {
        setId("replay-note");
        getStyleClass().add("replay-note");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(texts.of("replay.noCommands"));
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
    }
}

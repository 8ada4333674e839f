package linetwin.ui.run;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import linetwin.ui.run.RunViewModel.RunFacts;
import linetwin.ui.text.Texts;

/** Since when a line is heard that had been running by then, so that nobody takes what is missing before for nothing. */
final class HeardSinceNote extends Label {
    HeardSinceNote(RunViewModel model, Texts texts) {
        setId("heard-since");
        getStyleClass().add("heard-since");
        setMinWidth(USE_PREF_SIZE);
        ObservableValue<String> since = model.factsProperty().map(RunFacts::heardSince);
        textProperty().bind(texts.of("run.heardSince", since));
        visibleProperty().bind(since.map(time -> !time.isEmpty()));
        managedProperty().bind(visibleProperty());
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(texts.of("run.heardSinceHint"));
        setTooltip(meaning);
        accessibleHelpProperty().bind(meaning.textProperty());
    }
}

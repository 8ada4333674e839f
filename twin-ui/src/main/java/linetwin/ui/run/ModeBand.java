package linetwin.ui.run;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.ui.run.RunViewModel.RunFacts;
import linetwin.ui.text.Texts;

/** The coloured band across the window: what kind of line this is, which one, its time and its pace. */
public final class ModeBand extends HBox {
    /** The band with a way to choose the line beside its name. */
    public ModeBand(RunViewModel model, Texts texts, Node choice) {
        super(14);
        setId("mode-band");
        getStyleClass().add("mode-band");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ObservableValue<RunFacts> facts = model.factsProperty();
        ObservableValue<Mode> mode = model.modeProperty();
        Label words = label(
                "mode",
                Bindings.createStringBinding(
                        () -> texts.now(mode.getValue().textKey()), mode, texts.languageProperty()));
        PaceBar pace = new PaceBar(model, texts);
        pace.visibleProperty().bind(mode.map(Mode::isPaced));
        getChildren()
                .addAll(
                        words,
                        label("scenario", facts.map(RunFacts::scenario)),
                        choice,
                        new HeardSinceNote(model, texts),
                        new ChangesChip(model, texts),
                        new RivalsChip(model, texts),
                        gap,
                        pace,
                        label("line-time", facts.map(RunFacts::lineTime)));
        mode.subscribe(now -> {
            getStyleClass().removeAll(Mode.STYLE_CLASSES);
            getStyleClass().add(now.styleClass());
        });
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }
}

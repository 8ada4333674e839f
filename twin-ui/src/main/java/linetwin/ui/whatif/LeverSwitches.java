package linetwin.ui.whatif;

import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import linetwin.sim.scenario.Lever;

/** The levers of the scenario, each to be switched on or off in the chosen variant. */
final class LeverSwitches extends FlowPane {
    private final VariantDraft draft;
    private final WhatIfWords words;

    LeverSwitches(VariantDraft draft, WhatIfWords words) {
        super(14, 5);
        this.draft = draft;
        this.words = words;
        setId("whatif-levers");
        managedProperty().bind(visibleProperty());
        Stream.of(
                        draft.revisionProperty(),
                        draft.chosenProperty(),
                        words.texts().languageProperty())
                .forEach(observed -> observed.subscribe(now -> build()));
    }

    private void build() {
        getChildren().clear();
        LoadedScenario loaded = draft.loadedProperty().get();
        setVisible(loaded != null && !loaded.scenario().levers().isEmpty());
        if (loaded != null && !draft.variants().isEmpty()) {
            loaded.scenario().levers().forEach(lever -> getChildren().add(lever(lever)));
        }
    }

    private CheckBox lever(Lever lever) {
        CheckBox box = new CheckBox(words.texts().now(lever.title()));
        box.setId("whatif-lever-" + lever.id());
        box.setMinWidth(USE_PREF_SIZE);
        box.setSelected(draft.chosenVariant().levers().contains(lever.id()));
        box.setOnAction(click -> draft.turnLever(lever.id(), box.isSelected()));
        box.setTooltip(
                new Tooltip(lever.basis().mark().sign() + " " + lever.basis().text()));
        return box;
    }
}

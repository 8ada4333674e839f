package linetwin.ui.whatif;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.ui.control.Buttons;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The variants as buttons, of which the lit one is edited; beside them, what can be done with it. */
final class VariantBar extends HBox {
    private final VariantDraft draft;
    private final WhatIfWords words;
    private final FlowPane choices = new FlowPane(4, 4);
    private final TextField name = new TextField();

    VariantBar(VariantDraft draft, WhatIfWords words) {
        super(6);
        this.draft = draft;
        this.words = words;
        setId("whatif-variants");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(choices, Priority.ALWAYS);
        choices.setAlignment(Pos.CENTER_LEFT);
        name.setId("whatif-name");
        name.setPrefColumnCount(8);
        name.setMinWidth(90);
        name.accessibleTextProperty().bind(words.texts().of("whatif.rename"));
        name.promptTextProperty().bind(words.texts().of("whatif.rename"));
        name.setOnAction(enter -> draft.rename(name.getText()));
        name.focusedProperty().subscribe(isFocused -> {
            if (!isFocused && !draft.variants().isEmpty()) {
                draft.rename(name.getText());
            }
        });
        Button add =
                Buttons.ofIcon("whatif-add", MaterialDesignP.PLUS, words.texts().of("whatif.add"), draft::add);
        Button copy = Buttons.ofIcon(
                "whatif-duplicate",
                MaterialDesignC.CONTENT_COPY,
                words.texts().of("whatif.duplicate"),
                draft::duplicate);
        Button delete = Buttons.ofIcon(
                "whatif-delete", MaterialDesignD.DELETE_OUTLINE, words.texts().of("whatif.delete"), draft::delete);
        var isFull = draft.revisionProperty()
                .map(now -> draft.variants().isEmpty() || draft.variants().size() >= VariantDraft.MOST);
        add.disableProperty().bind(isFull);
        copy.disableProperty().bind(isFull);
        delete.disableProperty().bind(draft.revisionProperty().map(now -> !draft.canDelete()));
        getChildren().addAll(choices, name, add, copy, delete);
        draft.variants().addListener((ListChangeListener<Variant>) change -> build());
        draft.chosenProperty().subscribe(now -> build());
        words.texts().languageProperty().subscribe(now -> build());
    }

    private void build() {
        choices.getChildren().clear();
        for (int i = 0; i < draft.variants().size(); i++) {
            int number = i;
            ToggleButton button =
                    new ToggleButton(words.variant(draft.variants().get(i)));
            button.setId("whatif-variant-" + i);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(i == draft.chosenProperty().get());
            button.setOnAction(click -> {
                button.setSelected(true);
                draft.chosenProperty().set(number);
            });
            choices.getChildren().add(button);
        }
        boolean isNamed = draft.chosenProperty().get() > 0 && !draft.variants().isEmpty();
        name.setDisable(!isNamed);
        name.setText(draft.variants().isEmpty() ? "" : words.variant(draft.chosenVariant()));
    }
}

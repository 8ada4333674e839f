package linetwin.ui.whatif;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Exports;
import linetwin.ui.text.Texts;

/** What would be if: at the left the scenario, its variants and how they are run, at the right what that gives. */
public final class WhatIfPage extends HBox {
    private static final double FORM_WIDTH = 600;

    private final WhatIfViewModel model;
    private final Texts texts;
    private final FileChoice files;
    private final ComboBox<String> scenario = new ComboBox<>();
    private final ParameterList parameters;

    public WhatIfPage(WhatIfViewModel model, Texts texts, FileChoice files, Exports exports) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.files = files;
        setId("whatif-page");
        setMinHeight(0);
        WhatIfWords words = new WhatIfWords(texts);
        VBox form =
                new VBox(8, source(), new VariantBar(model.draft(), words), new LeverSwitches(model.draft(), words));
        parameters = new ParameterList(model.draft(), words);
        VBox.setVgrow(parameters, Priority.ALWAYS);
        form.getChildren().addAll(columns(), parameters);
        form.getStyleClass().add("panel");
        form.setMinHeight(0);
        VBox.setVgrow(form, Priority.ALWAYS);
        VBox left = new VBox(8, form, new RunBar(model, texts));
        left.setPrefWidth(FORM_WIDTH);
        left.setMinWidth(FORM_WIDTH);
        left.setMaxWidth(FORM_WIDTH);
        ResultPanel result = new ResultPanel(model, words, files, exports);
        HBox.setHgrow(result, Priority.ALWAYS);
        getChildren().addAll(left, result);
    }

    /** Leaves over what has these words in its name or its path. */
    public void search(String words) {
        parameters.search(words);
    }

    private Node source() {
        Label title = new Label();
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("form-name");
        title.textProperty().bind(texts.of("whatif.scenario"));
        scenario.setId("whatif-scenario");
        scenario.setMaxWidth(Double.MAX_VALUE);
        scenario.accessibleTextProperty().bind(texts.of("whatif.scenario"));
        scenario.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            LoadedScenario loaded =
                                    model.draft().loadedProperty().get();
                            return loaded == null
                                    ? texts.now("whatif.choose")
                                    : texts.now(loaded.scenario().title());
                        },
                        model.draft().loadedProperty(),
                        texts.languageProperty()));
        HBox.setHgrow(scenario, Priority.ALWAYS);
        model.shipped().addListener((ListChangeListener<String>)
                change -> scenario.getItems().setAll(model.shipped()));
        scenario.setOnAction(chosen -> {
            if (scenario.getValue() != null) {
                model.choose(scenario.getValue());
            }
        });
        HBox source = new HBox(8, title, scenario, Buttons.ofWords("whatif-open", texts.of("whatif.open"), this::open));
        source.setAlignment(Pos.CENTER_LEFT);
        return source;
    }

    private void open() {
        files.toOpen().ifPresent(file -> {
            scenario.getSelectionModel().clearSelection();
            model.open(file);
        });
    }

    /** What the two values of each parameter are. */
    private Node columns() {
        Label words = new Label();
        words.setId("whatif-columns");
        words.getStyleClass().add("gain-fact");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(texts.of("whatif.columns"));
        return words;
    }
}

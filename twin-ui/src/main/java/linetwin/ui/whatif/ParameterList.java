package linetwin.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.parameter.Parameter;
import linetwin.ui.parameter.ParameterNames;
import org.jspecify.annotations.Nullable;

/** The parameters of the scenario by shop and station; what is searched for is left over. */
final class ParameterList extends VBox {
    /** Stands for all sections. */
    private static final String ALL = "";

    private final VariantDraft draft;
    private final WhatIfWords words;
    private final TextField search = new TextField();
    private final ComboBox<String> section = new ComboBox<>();
    private final CheckBox onlyChanged = new CheckBox();
    private final ListView<Row> list = new ListView<>();
    private final ObjectProperty<@Nullable LoadedScenario> filled = new SimpleObjectProperty<>();

    /**
     * A line of the list.
     *
     * @param heading words above the parameters of one station; empty for a parameter
     * @param parameter absent for a heading
     * @param name of the parameter
     */
    record Row(String heading, @Nullable Parameter parameter, String name) {}

    ParameterList(VariantDraft draft, WhatIfWords words) {
        super(6);
        this.draft = draft;
        this.words = words;
        setId("whatif-parameters");
        setMinHeight(0);
        list.setId("whatif-list");
        list.getStyleClass().add("parameter-list");
        list.setCellFactory(view -> new ParameterCell(draft, words));
        list.setFocusTraversable(false);
        Label none = new Label();
        none.getStyleClass().add("placeholder");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.texts()
                                .now(draft.loadedProperty().get() == null ? "whatif.noScenario" : "whatif.noParameter"),
                        draft.loadedProperty(),
                        words.texts().languageProperty()));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter(), list);
        Stream.of(
                        draft.loadedProperty(),
                        draft.chosenProperty(),
                        search.textProperty(),
                        section.valueProperty(),
                        onlyChanged.selectedProperty(),
                        words.texts().languageProperty())
                .forEach(observed -> observed.subscribe(now -> fill()));
    }

    private HBox filter() {
        search.setId("whatif-search");
        search.promptTextProperty().bind(words.texts().of("whatif.search"));
        search.accessibleTextProperty().bind(words.texts().of("whatif.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        section.setId("whatif-section");
        section.accessibleTextProperty().bind(words.texts().of("whatif.section"));
        section.setPrefWidth(150);
        section.setCellFactory(view -> new SectionCell());
        section.setButtonCell(new SectionCell());
        onlyChanged.setId("whatif-only-changed");
        onlyChanged.setMinWidth(USE_PREF_SIZE);
        onlyChanged.textProperty().bind(words.texts().of("whatif.onlyChanged"));
        HBox filter = new HBox(8, search, section, onlyChanged);
        filter.setAlignment(Pos.CENTER_LEFT);
        return filter;
    }

    /** Leaves over what has these words. */
    void search(String text) {
        onlyChanged.setSelected(false);
        section.getSelectionModel().selectFirst();
        search.setText(text);
    }

    private void fill() {
        LoadedScenario loaded = draft.loadedProperty().get();
        if (loaded == null || draft.variants().isEmpty()) {
            list.getItems().clear();
            return;
        }
        if (!loaded.equals(filled.get())) {
            filled.set(loaded);
            section.getItems().setAll(ALL);
            loaded.parameters().stream().map(Parameter::section).distinct().forEach(section.getItems()::add);
            section.getSelectionModel().selectFirst();
        }
        list.getItems().setAll(rows(loaded));
    }

    private List<Row> rows(LoadedScenario loaded) {
        ParameterNames names = words.names(loaded);
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (Parameter parameter : loaded.parameters()) {
            String place = names.place(parameter);
            String name = names.field(parameter);
            if (isWanted(parameter, place + " " + name)) {
                if (!place.equals(last)) {
                    rows.add(new Row(place, null, ""));
                    last = place;
                }
                rows.add(new Row("", parameter, name));
            }
        }
        return rows;
    }

    private boolean isWanted(Parameter parameter, String shown) {
        String chosen = Objects.requireNonNullElse(section.getValue(), ALL);
        String text = (shown + " " + parameter.path()).toLowerCase(Locale.ROOT);
        return (chosen.equals(ALL) || chosen.equals(parameter.section()))
                && (!onlyChanged.isSelected() || draft.isChanged(parameter))
                && Stream.of(search.getText().toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .allMatch(text::contains);
    }

    /** An area, or a section of the scenario. */
    private final class SectionCell extends ListCell<String> {
        SectionCell() {
            words.texts().languageProperty().subscribe(now -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            LoadedScenario loaded = draft.loadedProperty().get();
            if (empty || item == null || loaded == null) {
                setText("");
            } else {
                setText(
                        item.equals(ALL)
                                ? words.texts().now("whatif.allSections")
                                : words.names(loaded).title(item));
            }
        }
    }
}

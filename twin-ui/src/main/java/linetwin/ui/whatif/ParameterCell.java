package linetwin.ui.whatif;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.parameter.Parameter;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.ui.control.Buttons;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.whatif.ParameterList.Row;
import linetwin.ui.whatif.VariantDraft.Refusal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** One parameter: name, mark of its evidence, baseline, the value in the chosen variant, and what is wrong with that. */
final class ParameterCell extends ListCell<Row> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double VALUE_WIDTH = 104;

    private final VariantDraft draft;
    private final WhatIfWords words;
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label mark = new Label();
    private final Label baseline = new Label();
    private final TextField value = new TextField();
    private final Label rule = new Label();
    private final Tooltip basis = new Tooltip();
    private final Tooltip bounds = new Tooltip();
    private final Button reset;
    private final VBox content;
    private boolean isShowing;

    ParameterCell(VariantDraft draft, WhatIfWords words) {
        this.draft = draft;
        this.words = words;
        heading.getStyleClass().add("parameter-heading");
        name.getStyleClass().add("row-name");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        mark.getStyleClass().add("evidence-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setTooltip(basis);
        baseline.setMinWidth(VALUE_WIDTH - 20);
        baseline.setAlignment(Pos.CENTER_RIGHT);
        baseline.getStyleClass().add("parameter-baseline");
        value.setPrefWidth(VALUE_WIDTH);
        value.setMinWidth(VALUE_WIDTH);
        value.getStyleClass().add("parameter-value");
        value.setTooltip(bounds);
        value.textProperty().subscribe(this::entered);
        rule.getStyleClass().add("form-message");
        rule.setWrapText(true);
        reset = Buttons.ofIcon("", MaterialDesignU.UNDO_VARIANT, words.texts().of("whatif.reset"), this::reset);
        HBox line = new HBox(8, name, mark, baseline, value, reset);
        line.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(1, line, rule);
        content.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0); // as wide as the list, whatever the name
        draft.revisionProperty().subscribe(now -> refresh());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        if (row.parameter() == null) {
            heading.setText(row.heading());
            setGraphic(heading);
            return;
        }
        name.setText(row.name());
        LoadedScenario loaded = draft.loadedProperty().get();
        showBasis(loaded == null ? Optional.empty() : loaded.findBasis(row.parameter()));
        String path = row.parameter().path();
        value.setId("whatif-value-" + path.replace('.', '-'));
        reset.setId("whatif-reset-" + path.replace('.', '-'));
        value.setAccessibleText(row.name());
        bounds.setText(ParameterNames.rule(row.parameter().kind(), words.texts()));
        setGraphic(content);
        refresh();
    }

    private void showBasis(Optional<Basis> known) {
        mark.setText(known.map(Basis::mark)
                .map(Mark::sign)
                .map(ParameterCell::shortSign)
                .orElse("?"));
        basis.setText(known.map(
                        found -> words.texts().now("mark." + found.mark().name()) + ": "
                                + words.texts().now(found.text()))
                .orElseGet(() -> words.texts().now("whatif.noBasis")));
    }

    /** One letter is room enough; the tooltip says the whole. */
    private static String shortSign(String sign) {
        return sign.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private @Nullable Parameter parameter() {
        Row row = getItem();
        return row == null || draft.variants().isEmpty() ? null : row.parameter();
    }

    private void refresh() {
        Parameter parameter = parameter();
        if (parameter == null) {
            return;
        }
        isShowing = true;
        baseline.setText(draft.baseValue(parameter));
        String shown = draft.value(parameter);
        if (!value.getText().strip().equals(shown)) { // else the user is typing it
            value.setText(shown);
        }
        isShowing = false;
        boolean isChanged = draft.isChanged(parameter);
        reset.setVisible(isChanged);
        value.pseudoClassStateChanged(CHANGED, !shown.equals(draft.baseValue(parameter)));
        String refusal = draft.findRefusal(parameter).map(this::ruleOf).orElse("");
        value.pseudoClassStateChanged(REFUSED, !refusal.isEmpty());
        rule.setText(refusal);
        rule.setVisible(!refusal.isEmpty());
        rule.setManaged(!refusal.isEmpty());
    }

    private String ruleOf(Refusal refusal) {
        if (refusal instanceof Refusal.ByForm byForm) {
            return ParameterNames.rule(byForm.kind(), words.texts());
        }
        return ((Refusal.ByScenario) refusal).rule();
    }

    private void entered(String text) {
        Parameter parameter = parameter();
        if (!isShowing && parameter != null) {
            draft.enter(parameter, text);
        }
    }

    private void reset() {
        Parameter parameter = parameter();
        if (parameter != null) {
            draft.reset(parameter);
        }
    }
}

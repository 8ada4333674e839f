package linetwin.ui.run;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.parameter.ChangedParameter;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.text.Texts;

/** How many parameters of the line were changed while it ran, so that nobody takes its figures for those of the scenario. */
final class ChangesChip extends Label {
    private final Texts texts;

    ChangesChip(RunViewModel model, Texts texts) {
        this.texts = texts;
        setId("changes-chip");
        getStyleClass().add("changes-chip");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ObservableValue<List<ChangedParameter>> changes = model.describedProperty()
                .map(line -> line.map(ChangedParameter::of).orElse(List.of()));
        visibleProperty().bind(changes.map(all -> !all.isEmpty()));
        managedProperty().bind(visibleProperty());
        textProperty().bind(texts.of("changes.chip", changes.map(List::size)));
        Tooltip names = new Tooltip();
        names.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.describedProperty().get().map(this::words).orElse(""),
                        model.describedProperty(),
                        texts.languageProperty()));
        setTooltip(names);
        accessibleTextProperty().bind(names.textProperty());
    }

    private String words(LineDescription line) {
        ParameterNames names = ParameterNames.of(line, texts);
        return ChangedParameter.of(line).stream()
                .map(change -> change.words(names))
                .collect(Collectors.joining("\n", texts.now("changes.hint") + "\n", ""));
    }
}

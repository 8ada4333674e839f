package linetwin.ui.whatif;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.value.Durations;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureChange;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Exports;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import linetwin.ui.whatif.WhatIfViewModel.Stage;

/** The answer: a sentence, the differences of all figures with their intervals, all variants side by side, and the terms. */
final class ResultPanel extends VBox {
    private final WhatIfViewModel model;
    private final WhatIfWords words;
    private final Texts texts;
    private final FileChoice files;
    private final Exports exports;
    private final Label verdict = wrapped("whatif-verdict", "whatif-verdict");
    private final ChangeTable changes;
    private final VariantPlot plot;
    private final Label terms = wrapped("whatif-terms", "gain-fact");

    ResultPanel(WhatIfViewModel model, WhatIfWords words, FileChoice files, Exports exports) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.files = files;
        this.exports = exports;
        setId("whatif-result");
        getStyleClass().add("panel");
        setMinSize(0, 0);
        changes = new ChangeTable(words);
        plot = new VariantPlot(words);
        Label note = wrapped("whatif-note", "form-message");
        note.textProperty().bind(noteWords());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(heading(), note, verdict, changes, plot, gap, terms);
        Stream.of(
                        model.resultProperty(),
                        model.stageProperty().map(Stage::isIdle),
                        model.draft().chosenProperty(),
                        model.draft().loadedProperty(),
                        texts.languageProperty())
                .forEach(observed -> observed.subscribe(now -> showResult()));
    }

    private Node heading() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.of("whatif.resultTitle"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = Buttons.ofWords(
                "whatif-save",
                texts.of("whatif.save"),
                () -> files.toSave("variant.yaml").ifPresent(model::save));
        save.disableProperty()
                .bind(model.draft()
                        .revisionProperty()
                        .map(now -> model.draft().findHindrance().isPresent()));
        Button csv = Buttons.ofWords("whatif-csv", texts.of("whatif.csv"), this::exportCsv);
        Button png = Buttons.ofWords(
                "whatif-png", texts.of("whatif.png"), () -> exports.picture("what-if.png", snapshot(null, null)));
        Stream.of(csv, png)
                .forEach(button -> button.disableProperty()
                        .bind(model.resultProperty().map(found -> false).orElse(true)));
        HBox heading = new HBox(8, title, gap, save, csv, png);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private ObservableValue<String> noteWords() {
        return Bindings.createStringBinding(
                () -> {
                    WhatIfViewModel.Note note = model.noteProperty().get();
                    return note.key().isEmpty() ? "" : texts.now(note.key(), note.detail());
                },
                model.noteProperty(),
                texts.languageProperty());
    }

    private static Label wrapped(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void exportCsv() {
        Optional.ofNullable(model.resultProperty().get())
                .ifPresent(result -> exports.text("what-if.csv", ResultCsv.of(result)));
    }

    private void showResult() {
        WhatIfResult result = model.resultProperty().get();
        boolean isRunning = !model.stageProperty().get().isIdle();
        plot.setVisible(result != null && result.others().size() > 1);
        plot.setManaged(plot.isVisible());
        changes.setVisible(result != null);
        if (result == null) {
            verdict.setText(texts.now(isRunning ? "whatif.firstRuns" : "whatif.noResult"));
            terms.setText("");
            return;
        }
        int shown = shownVariant(result);
        List<FigureChange> found = result.changesOf(shown);
        verdict.setText(found.isEmpty() ? "" : words.verdict(result.others().get(shown), found.get(0)));
        changes.show(result.others().get(shown), found);
        plot.show(result);
        terms.setText(terms(result, isRunning));
    }

    /** The variant that is chosen at the left, if it was run. */
    private int shownVariant(WhatIfResult result) {
        if (model.draft().variants().isEmpty()) {
            return 0;
        }
        String chosen = model.draft().chosenVariant().name();
        List<String> names = result.others().stream().map(Variant::name).toList();
        return Math.max(0, names.indexOf(chosen));
    }

    private String terms(WhatIfResult result, boolean isRunning) {
        String key = isRunning ? "whatif.termsSoFar" : result.isWhole() ? "whatif.terms" : "whatif.termsCancelled";
        String terms = texts.now(
                key,
                result.replications(),
                result.plan().replications(),
                result.plan().seed(),
                Durations.text(result.plan().warmUp()),
                Durations.text(result.plan().duration()),
                Numbers.whole(100 * ExperimentResult.LEVEL_FRACTION));
        String start = result.presentAt()
                .map(at -> " " + texts.now("whatif.fromPresent", Numbers.dateTime(at)))
                .orElse("");
        String joint = result.others().size() < 2
                ? ""
                : " " + texts.now("whatif.joint", result.others().size());
        return terms + start + joint;
    }
}

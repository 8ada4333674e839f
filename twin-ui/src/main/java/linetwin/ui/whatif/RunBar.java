package linetwin.ui.whatif;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Choices;
import linetwin.ui.text.Texts;
import linetwin.ui.whatif.WhatIfViewModel.Stage;

/** How the variants are run; run, cancel, and how far it is, or why it can't be. */
final class RunBar extends VBox {
    private static final double WIDTH = 54;

    /** A seed may be a date. */
    private static final double SEED_WIDTH = 92;

    private final WhatIfViewModel model;
    private final Texts texts;
    private final Button run;
    private final Button cancel;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label status = new Label();

    RunBar(WhatIfViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        setId("whatif-run-bar");
        getStyleClass().add("panel");
        run = Buttons.ofWords("whatif-run", texts.of("whatif.run"), model::run);
        run.getStyleClass().add("accent");
        cancel = Buttons.ofWords("whatif-cancel", texts.of("whatif.cancel"), model::cancel);
        bar.setId("whatif-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        status.setId("whatif-status");
        status.getStyleClass().add("gain-fact");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        HBox action = new HBox(8, run, cancel, bar);
        action.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(start(), plan(), action, status);
        RunForm form = model.form();
        Stream.of(
                        model.stageProperty(),
                        model.draft().revisionProperty(),
                        model.draft().loadedProperty(),
                        form.replicationsProperty(),
                        form.warmUpHoursProperty(),
                        form.measuredHoursProperty(),
                        form.seedProperty(),
                        form.startProperty(),
                        texts.languageProperty())
                .forEach(observed -> observed.subscribe(now -> refresh()));
    }

    private HBox start() {
        Choices<Start> choices = new Choices<>("whatif-start", model.form().startProperty());
        choices.add(Start.EMPTY, texts.of("whatif.startEmpty"));
        choices.add(Start.PRESENT, texts.of("whatif.startPresent"));
        HBox start = new HBox(6, name("whatif.start"), choices);
        start.setAlignment(Pos.CENTER_LEFT);
        return start;
    }

    private HBox plan() {
        RunForm form = model.form();
        HBox plan = new HBox(
                6,
                name("whatif.replications"),
                field("whatif-replications", "whatif.replications", form.replicationsProperty(), WIDTH),
                name("whatif.measured"),
                field("whatif-measured", "whatif.measured", form.measuredHoursProperty(), WIDTH),
                name("whatif.warmUp"),
                warmUp(form),
                name("whatif.seed"),
                field("whatif-seed", "whatif.seed", form.seedProperty(), SEED_WIDTH));
        plan.setAlignment(Pos.CENTER_LEFT);
        return plan;
    }

    /** Of no use where runs go on from the present. */
    private TextField warmUp(RunForm form) {
        TextField field = field("whatif-warm-up", "whatif.warmUp", form.warmUpHoursProperty(), WIDTH);
        field.editableProperty().bind(form.startProperty().isEqualTo(Start.EMPTY));
        form.startProperty().subscribe(start -> field.setOpacity(start == Start.EMPTY ? 1 : 0.4));
        return field;
    }

    private Label name(String key) {
        Label name = new Label();
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("form-name");
        name.textProperty().bind(texts.of(key));
        return name;
    }

    private TextField field(String id, String key, StringProperty value, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(0.8 * width);
        HBox.setHgrow(field, Priority.ALWAYS);
        StringBinding name = texts.of(key);
        field.accessibleTextProperty().bind(name);
        field.textProperty().bindBidirectional(value);
        field.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.stageProperty().get().isIdle(), model.stageProperty()));
        return field;
    }

    private void refresh() {
        Stage stage = model.stageProperty().get();
        run.setDisable(!stage.isIdle() || model.findHindrance().isPresent());
        cancel.setDisable(stage.isIdle());
        bar.setProgress(
                stage instanceof Stage.Running now
                        ? (double) now.finished() / now.run().steps()
                        : 0);
        bar.setVisible(!stage.isIdle());
        status.setText(words(stage));
    }

    private String words(Stage stage) {
        if (stage instanceof Stage.Asking) {
            return texts.now("whatif.asking");
        }
        if (stage instanceof Stage.Running now) {
            return texts.now(
                    "whatif.remaining",
                    now.run().steps() - now.finished(),
                    now.run().steps());
        }
        String whole = model.draft().variants().isEmpty() ? "" : model.draft().wholeProblem();
        String hindrance = model.findHindrance().map(key -> texts.now(key)).orElse("");
        return whole.isEmpty() ? hindrance : hindrance + " " + whole;
    }
}

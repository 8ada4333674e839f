package linetwin.ui.gain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.GainReference;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Mark;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.gain.LeverGains.Gain;
import linetwin.ui.gain.LeverGains.Share;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Which lever brings how much of the gain, as a waterfall from the result of an experiment. */
final class LeverPanel extends VBox {
    private final GainPageViewModel model;
    private final Texts texts;
    private final BarRows waterfall = new BarRows();

    /**
     * A panel without a result.
     *
     * @param chooser asks the user for a file
     */
    LeverPanel(GainPageViewModel model, Texts texts, Supplier<Optional<Path>> chooser) {
        this.model = model;
        this.texts = texts;
        setId("gain-levers");
        getStyleClass().add("panel");
        waterfall.setId("gain-waterfall");
        VBox.setVgrow(waterfall, Priority.ALWAYS);
        Label title = label("gain-levers-title", "panel-title");
        title.textProperty().bind(texts.of("gain.leversTitle"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, title, gap, opener(chooser));
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        heading,
                        wrapped("gain-levers-plan", words(this::plan)),
                        wrapped(
                                "gain-levers-refusal",
                                words(() -> model.leversProperty().get().refusal())),
                        waterfall,
                        wrapped("gain-levers-note", words(this::note)));
        Stream.of(model.leversProperty(), model.definitionProperty(), texts.languageProperty())
                .forEach(observed -> observed.subscribe(this::showWaterfall));
    }

    private Button opener(Supplier<Optional<Path>> chooser) {
        return Buttons.ofWords(
                "gain-open",
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                texts.of("gain.open"),
                () -> chooser.get().ifPresent(model::open));
    }

    private StringBinding words(Supplier<String> now) {
        return Bindings.createStringBinding(
                now::get, model.leversProperty(), model.definitionProperty(), texts.languageProperty());
    }

    private Label wrapped(String id, StringBinding words) {
        Label label = label(id, id.endsWith("refusal") ? "form-message" : "gain-fact");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(words);
        label.managedProperty().bind(words.isNotEmpty());
        return label;
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Optional<LeverGains> result() {
        return Optional.ofNullable(model.leversProperty().get().result());
    }

    private Optional<Gain> gain() {
        return result().flatMap(found -> found.by(model.definitionProperty().get()));
    }

    private String plan() {
        return result().map(found -> texts.now(
                        found.isInterrupted() ? "gain.planInterrupted" : "gain.plan",
                        found.scenario(),
                        found.baseline(),
                        model.definitionProperty().get().name(),
                        found.replications(),
                        found.seed(),
                        Numbers.whole(100 * found.levelFraction())))
                .orElseGet(() -> texts.now("gain.noLevers"));
    }

    private String note() {
        if (result().isEmpty()) {
            return "";
        }
        return texts.now(gain().isEmpty() ? "gain.notInResult" : "gain.leversNote");
    }

    private void showWaterfall() {
        List<Row> rows = new ArrayList<>();
        double sum = 0;
        for (Share share : gain().map(Gain::shares).orElse(List.of())) {
            double next = sum + share.share().mean();
            rows.add(new Row(
                    nameOf(share),
                    sum,
                    next,
                    share.share().halfWidth(),
                    figure(share.share()),
                    next < sum ? "bar-loss" : "bar-gain"));
            sum = next;
        }
        gain().map(Gain::total)
                .ifPresent(total -> rows.add(new Row(
                        texts.now("gain.allLevers"), 0, total.mean(), total.halfWidth(), figure(total), "bar-chosen")));
        double reference = GainReference.DEFAULT.gainPercent();
        waterfall.show(
                rows,
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Mark(reference, Numbers.decimal(reference) + " %", "mark-main")));
    }

    private String nameOf(Share share) {
        String key = "lever." + share.lever();
        String name = texts.has(key) ? texts.now(key) : share.lever();
        return texts.now("gain.leverWithGrade", name, gradeOf(share));
    }

    private String gradeOf(Share share) {
        String key = "grade." + share.grade();
        return texts.has(key) ? texts.now(key) : share.grade();
    }

    private static String figure(LeverGains.Percent percent) {
        return Numbers.signedDecimal(percent.mean()) + " ± " + Numbers.decimal(percent.halfWidth()) + " %";
    }
}

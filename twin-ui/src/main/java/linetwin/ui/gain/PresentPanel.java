package linetwin.ui.gain;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.value.Durations;
import linetwin.ui.control.Choices;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.gain.GainPageViewModel.Present;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The run so far against its baseline, with how long that still settles. */
final class PresentPanel extends VBox {
    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final GainPageViewModel model;
    private final Texts texts;

    PresentPanel(GainPageViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("gain-present");
        getStyleClass().add("panel");
        setSpacing(4);
        HBox present = new HBox(18, value(), facts());
        present.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading(), present);
    }

    private HBox heading() {
        WrappedLabel title = new WrappedLabel("gain-present-title", "panel-title");
        title.textProperty().bind(texts.of("gain.presentTitle"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Choices<Window> windows = new Choices<>("gain-window", model.windowProperty());
        for (Window window : Window.values()) {
            windows.add(window, texts.of("window." + window.name()));
        }
        HBox heading = new HBox(8, title, gap, windows);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Label value() {
        Label value = new Label();
        value.setId("gain-present-value");
        value.getStyleClass().add("gain-present-value");
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty()
                .bind(words(() -> chosen().map(now -> Numbers.signedPercent(now.gainPercent()))
                        .findFirst()
                        .orElse(Numbers.UNKNOWN)));
        return value;
    }

    private Stream<GainComparison> chosen() {
        return model.presentProperty().get().comparisons().stream()
                .filter(comparison ->
                        comparison.definition() == model.definitionProperty().get());
    }

    private VBox facts() {
        VBox facts = new VBox(
                fact("gain-settling", "gain-caution", this::settlingWords),
                fact("gain-interval", "gain-fact", this::intervalWords),
                fact("gain-formula", "gain-fact", this::formulaWords),
                fact("gain-source", "gain-fact", this::sourceWords));
        HBox.setHgrow(facts, Priority.ALWAYS);
        return facts;
    }

    private WrappedLabel fact(String id, String styleClass, Supplier<String> now) {
        WrappedLabel fact = new WrappedLabel(id, styleClass);
        fact.setMinWidth(0);
        fact.textProperty().bind(words(now));
        return fact;
    }

    private String intervalWords() {
        return chosen().findFirst()
                .map(now -> texts.now(
                        "gain.interval",
                        Numbers.signedPercent(now.lowestGainPercent()),
                        Numbers.signedPercent(now.highestGainPercent())))
                .orElseGet(this::reasonOfNone);
    }

    private String reasonOfNone() {
        long lacking = model.presentProperty().get().lacking();
        return lacking > 0 ? texts.now("kpi.collecting", lacking) : texts.now("gain.noComparison");
    }

    private String formulaWords() {
        EfficiencyDefinition by = model.definitionProperty().get();
        return chosen().findFirst()
                .map(now -> texts.now(
                        "gain.formula",
                        by.name(),
                        texts.now(by.formula()),
                        Numbers.precise(now.now()),
                        Numbers.precise(now.before().mean())))
                .orElseGet(() -> by.name() + " = " + texts.now(by.formula()));
    }

    private String sourceWords() {
        Present present = model.presentProperty().get();
        Baseline baseline = present.baseline();
        return baseline == null
                ? ""
                : texts.now(
                        "gain.source", planned(present), baseline.scenario(), baseline.replications(), baseline.seed());
    }

    private String planned(Present present) {
        return Double.isNaN(present.plannedHours())
                ? Numbers.UNKNOWN
                : texts.now(Durations.about(Duration.ofMillis(Math.round(present.plannedHours() * MILLIS_PER_HOUR))));
    }

    private String settlingWords() {
        Present present = model.presentProperty().get();
        if (!present.isPartOfDay() || present.comparisons().isEmpty()) {
            return "";
        }
        return present.settling().isZero()
                ? texts.now("gain.partOfDay")
                : texts.now("gain.settling", texts.now(Durations.about(present.settling())));
    }

    private StringBinding words(Supplier<String> now) {
        return Bindings.createStringBinding(
                now::get, model.presentProperty(), model.definitionProperty(), texts.languageProperty());
    }
}

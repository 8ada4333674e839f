package linetwin.ui.gain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.value.Durations;
import linetwin.ui.control.Choices;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Mark;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.gain.GainPageViewModel.Present;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The run against its baseline by all definitions, beside the published gains and with what those mean. */
final class PresentPanel extends VBox {
    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final GainPageViewModel model;
    private final Texts texts;
    private final BarRows bars = new BarRows();

    PresentPanel(GainPageViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("gain-present");
        getStyleClass().add("panel");
        bars.setId("gain-bars");
        getChildren()
                .addAll(
                        label("gain-present-title", "panel-title", texts.of("gain.presentTitle")),
                        choices(),
                        new HBox(18, headline(), formula()),
                        bars,
                        references(),
                        literalSwitch(),
                        meaning());
        Stream.of(
                        model.presentProperty(),
                        model.definitionProperty(),
                        model.literalProperty(),
                        texts.languageProperty())
                .forEach(observed -> observed.subscribe(this::showBars));
    }

    private HBox choices() {
        Choices<EfficiencyDefinition> definitions = new Choices<>("gain-page", model.definitionProperty());
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            definitions.add(definition, Bindings.createStringBinding(definition::name));
        }
        Choices<Window> windows = new Choices<>("gain-window", model.windowProperty());
        for (Window window : Window.values()) {
            windows.add(window, texts.of("window." + window.name()));
        }
        return new HBox(16, definitions, windows);
    }

    private Label headline() {
        return label(
                "gain-page-value",
                "gain-headline",
                words(() -> chosen().map(now -> Numbers.signedPercent(now.gainPercent()))
                        .findFirst()
                        .orElse(Numbers.UNKNOWN)));
    }

    private Stream<GainComparison> chosen() {
        return model.presentProperty().get().comparisons().stream()
                .filter(comparison ->
                        comparison.definition() == model.definitionProperty().get());
    }

    private VBox formula() {
        Label interval = label("gain-interval", "gain-fact", words(this::intervalWords));
        Label formula = label("gain-formula", "gain-fact", words(this::formulaWords));
        Label source = label("gain-source", "gain-fact", words(this::sourceWords));
        Label partOfDay = label("gain-part-of-day", "gain-caution", words(this::partOfDayWords));
        partOfDay.managedProperty().bind(partOfDay.textProperty().isNotEmpty());
        Label longRun = label("gain-long-run", "gain-fact", longRunWords());
        List.of(interval, formula, source, partOfDay, longRun).forEach(PresentPanel::wrap);
        VBox facts = new VBox(2, interval, formula, source, partOfDay, longRun);
        HBox.setHgrow(facts, Priority.ALWAYS);
        return facts;
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

    private String partOfDayWords() {
        Present present = model.presentProperty().get();
        return present.isPartOfDay() && !present.comparisons().isEmpty() ? texts.now("gain.partOfDay") : "";
    }

    /** The gain in the long run, which only an experiment knows, apart from what the run says so far. */
    private StringBinding longRunWords() {
        return Bindings.createStringBinding(
                () -> Optional.ofNullable(model.leversProperty().get().result())
                        .flatMap(this::longRun)
                        .orElseGet(() -> texts.now("gain.longRunUnknown")),
                model.leversProperty(),
                model.definitionProperty(),
                texts.languageProperty());
    }

    private Optional<String> longRun(LeverGains result) {
        return result.by(model.definitionProperty().get())
                .map(LeverGains.Gain::total)
                .map(total -> texts.now(
                        "gain.longRun",
                        Numbers.signedDecimal(total.mean()),
                        Numbers.decimal(total.halfWidth()),
                        result.scenario(),
                        result.baseline(),
                        result.replications(),
                        Numbers.whole(100 * result.levelFraction())));
    }

    private StringBinding words(Supplier<String> now) {
        return Bindings.createStringBinding(
                now::get, model.presentProperty(), model.definitionProperty(), texts.languageProperty());
    }

    private Node references() {
        FlowPane list = new FlowPane(18, 2);
        list.getStyleClass().add("gain-references");
        for (GainReference reference : GainReference.values()) {
            Label entry = label(
                    "reference-" + reference.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "gain-reference-entry",
                    texts.of("gain.referenceEntry", percent(reference.gainPercent()), texts.of(reference.title())));
            entry.pseudoClassStateChanged(PseudoClass.getPseudoClass("main"), reference == GainReference.DEFAULT);
            list.getChildren().add(entry);
        }
        return list;
    }

    private CheckBox literalSwitch() {
        CheckBox literal = new CheckBox();
        literal.setId("gain-literal");
        literal.setMinWidth(Region.USE_PREF_SIZE);
        literal.textProperty().bind(texts.of("gain.literal"));
        literal.selectedProperty().bindBidirectional(model.literalProperty());
        return literal;
    }

    private Label meaning() {
        Label meaning = label("gain-meaning", "gain-meaning", texts.of(GainReference.MEANING));
        wrap(meaning);
        return meaning;
    }

    private void showBars() {
        List<GainComparison> comparisons = model.presentProperty().get().comparisons();
        if (model.literalProperty().get()) {
            bars.show(
                    comparisons.stream()
                            .filter(now -> now.definition() == EfficiencyDefinition.E3)
                            .flatMap(this::levels)
                            .toList(),
                    List.of(new Mark(
                            100 * GainReference.DEFAULT.literalLevelFraction(),
                            texts.now("gain.literalMark"),
                            "mark-main")));
        } else {
            bars.show(comparisons.stream().map(this::gain).toList(), marks());
        }
    }

    private Row gain(GainComparison comparison) {
        return new Row(
                comparison.definition().name(),
                0,
                comparison.gainPercent(),
                comparison.gainHalfWidthPercent(),
                Numbers.signedPercent(comparison.gainPercent()),
                comparison.definition() == model.definitionProperty().get() ? "bar-chosen" : "bar-other");
    }

    /** Under the literal reading the efficiency itself is compared, as a level of OEE. */
    private Stream<Row> levels(GainComparison oee) {
        double before = 100 * oee.before().mean();
        double now = 100 * oee.now();
        return Stream.of(
                new Row(
                        texts.now("gain.levelBefore"),
                        0,
                        before,
                        100 * oee.before().halfWidth(),
                        Numbers.decimal(before) + " %",
                        "bar-other"),
                new Row(texts.now("gain.levelNow"), 0, now, Numbers.decimal(now) + " %", "bar-chosen"));
    }

    private static List<Mark> marks() {
        return Stream.of(GainReference.values())
                .map(reference -> new Mark(
                        reference.gainPercent(),
                        percent(reference.gainPercent()),
                        reference == GainReference.DEFAULT ? "mark-main" : "mark-other"))
                .sorted(Comparator.comparingDouble(Mark::at))
                .toList();
    }

    private static String percent(double value) {
        return Numbers.decimal(value) + " %";
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private static Label label(String id, String styleClass, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }
}

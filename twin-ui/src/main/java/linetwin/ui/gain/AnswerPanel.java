package linetwin.ui.gain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.ui.control.Choices;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Mark;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.gain.LeverGains.Gain;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The first question: does the line's long-run gain reach the published one, and by what? With all published gains on one scale. */
final class AnswerPanel extends VBox {
    private static final PseudoClass MAIN = PseudoClass.getPseudoClass("main");

    private final GainPageViewModel model;
    private final LongRunViewModel longRun;
    private final Texts texts;
    private final LongRunWords words;
    private final BarRows bars = new BarRows();

    AnswerPanel(GainPageViewModel model, LongRunViewModel longRun, Texts texts) {
        this.model = model;
        this.longRun = longRun;
        this.texts = texts;
        words = new LongRunWords(texts);
        setId("gain-answer");
        getStyleClass().add("panel");
        setSpacing(4);
        bars.setId("gain-bars");
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren()
                .addAll(
                        heading(),
                        answer(),
                        wrapped("gain-unchanged", "gain-caution", () -> words.unchanged(known())),
                        wrapped("gain-uncertainty", "gain-fact", () -> words.uncertainty(known(), by())),
                        bars,
                        ranks(),
                        meaning());
        Stream.of(
                        longRun.longRunProperty(),
                        model.definitionProperty(),
                        model.literalProperty(),
                        texts.languageProperty())
                .forEach(observed -> observed.subscribe(this::showBars));
    }

    private LongRun known() {
        return longRun.longRunProperty().get();
    }

    private EfficiencyDefinition by() {
        return model.definitionProperty().get();
    }

    private Optional<Gain> gain() {
        return known().by(by());
    }

    private HBox heading() {
        WrappedLabel title = new WrappedLabel("gain-answer-title", "panel-title");
        title.textProperty().bind(texts.of("gain.answerTitle", Numbers.decimal(GainReference.DEFAULT.gainPercent())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Choices<EfficiencyDefinition> definitions = new Choices<>("gain-page", model.definitionProperty());
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            definitions.add(definition, Bindings.createStringBinding(definition::name));
        }
        HBox heading = new HBox(12, title, gap, literalSwitch(), definitions);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private HBox answer() {
        Label headline = new Label();
        headline.setId("gain-page-value");
        headline.getStyleClass().add("gain-headline");
        headline.setMinWidth(USE_PREF_SIZE);
        headline.textProperty()
                .bind(told(() -> gain().map(
                                gain -> Numbers.signedPercent(gain.total().mean()))
                        .orElse(Numbers.UNKNOWN)));
        WrappedLabel answer = wrapped("gain-answer-words", "gain-answer", () -> words.answer(known(), by()));
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMinWidth(0);
        HBox all = new HBox(18, headline, answer);
        all.setAlignment(Pos.CENTER_LEFT);
        return all;
    }

    private VBox ranks() {
        VBox ranks = new VBox();
        for (EfficiencyDefinition definition : ranked()) {
            String id = "gain-rank-" + definition.name().toLowerCase(Locale.ROOT);
            WrappedLabel rank = wrapped(id, "gain-reference-entry", () -> words.rank(known(), definition));
            rank.pseudoClassStateChanged(MAIN, definition == EfficiencyDefinition.DEFAULT);
            ranks.getChildren().add(rank);
        }
        return ranks;
    }

    /** The nearest to the question first. */
    private static List<EfficiencyDefinition> ranked() {
        return List.of(EfficiencyDefinition.E2, EfficiencyDefinition.E1, EfficiencyDefinition.E3);
    }

    private CheckBox literalSwitch() {
        CheckBox literal = new CheckBox();
        literal.setId("gain-literal");
        literal.setMinWidth(USE_PREF_SIZE);
        literal.textProperty().bind(texts.of("gain.literal", Numbers.decimal(GainReference.DEFAULT.gainPercent())));
        literal.selectedProperty().bindBidirectional(model.literalProperty());
        return literal;
    }

    private WrappedLabel meaning() {
        WrappedLabel meaning = new WrappedLabel("gain-meaning", "gain-meaning");
        meaning.textProperty().bind(texts.of(GainReference.MEANING));
        return meaning;
    }

    private WrappedLabel wrapped(String id, String styleClass, Words now) {
        WrappedLabel label = new WrappedLabel(id, styleClass);
        label.textProperty().bind(told(now));
        return label;
    }

    /** What is said now. */
    private interface Words {
        String now();
    }

    private StringBinding told(Words now) {
        return Bindings.createStringBinding(
                now::now, longRun.longRunProperty(), model.definitionProperty(), texts.languageProperty());
    }

    private void showBars() {
        if (model.literalProperty().get()) {
            bars.show(
                    known().by(EfficiencyDefinition.E3).map(this::levels).orElse(List.of()),
                    List.of(new Mark(
                            100 * GainReference.DEFAULT.literalLevelFraction(),
                            texts.now("gain.literalMark"),
                            "mark-main")));
        } else {
            double mark = GainReference.DEFAULT.gainPercent();
            bars.show(gains(), List.of(new Mark(mark, Numbers.decimal(mark) + " %", "mark-main")));
        }
    }

    private List<Row> gains() {
        List<Row> rows = new ArrayList<>();
        for (EfficiencyDefinition definition : ranked()) {
            known().by(definition).map(this::row).ifPresent(rows::add);
        }
        for (GainReference reference : GainReference.values()) {
            rows.add(new Row(
                    texts.now(reference.title()),
                    0,
                    reference.gainPercent(),
                    Numbers.signedPercent(reference.gainPercent()),
                    reference == GainReference.DEFAULT ? "bar-reference" : "bar-other"));
        }
        return rows;
    }

    private Row row(Gain gain) {
        return new Row(
                        texts.now("gain.row." + gain.definition()),
                        0,
                        gain.total().mean(),
                        gain.total().halfWidth(),
                        LongRunWords.figure(gain.total()),
                        gain.definition() == by() ? "bar-chosen" : "bar-gain")
                .with(LeverPanel.band(gain.total(), 0));
    }

    /** Under the literal reading the efficiency itself is compared, as a level of OEE. */
    private List<Row> levels(Gain oee) {
        return List.of(
                level("gain.levelBefore", 100 * oee.before(), "bar-other"),
                level("gain.levelAfter", 100 * oee.after(), "bar-chosen"));
    }

    private Row level(String key, double percent, String styleClass) {
        return new Row(texts.now(key), 0, percent, Numbers.decimal(percent) + " %", styleClass);
    }
}

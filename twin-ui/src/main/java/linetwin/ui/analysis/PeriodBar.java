package linetwin.ui.analysis;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.model.analysis.Analysis;
import linetwin.model.history.Period;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Choices;
import linetwin.ui.control.Exports;
import linetwin.ui.control.RangeBar;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The choice of the period, and the ways to keep what is shown of it. */
final class PeriodBar extends HBox {
    private final AnalysisViewModel model;
    private final RangeBar range;
    private final Label words = new Label();

    /**
     * The bar.
     *
     * @param picture what an exported picture shows
     */
    PeriodBar(AnalysisViewModel model, Texts texts, Exports exports, Node picture) {
        super(14);
        this.model = model;
        setId("period-bar");
        getStyleClass().addAll("panel", "period-bar");
        setAlignment(Pos.CENTER_LEFT);
        Choices<Span> spans = new Choices<>("span", model.spanProperty());
        for (Span span : Span.values()) {
            spans.add(span, texts.of("span." + span.name()));
        }
        range = new RangeBar("range", model::chooseShares);
        range.begin().accessibleTextProperty().bind(texts.of("analysis.from"));
        range.end().accessibleTextProperty().bind(texts.of("analysis.until"));
        HBox.setHgrow(range, Priority.ALWAYS);
        words.setId("period");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        spans,
                        range,
                        words,
                        Buttons.ofWords("export-csv", texts.of("analysis.csv"), () -> exportCsv(exports)),
                        Buttons.ofWords(
                                "export-png",
                                texts.of("analysis.png"),
                                () -> exports.picture("analysis.png", picture.snapshot(null, null))));
    }

    private void exportCsv(Exports exports) {
        Analysis analysis = model.shownProperty().get().analysis();
        if (analysis != null) {
            exports.text("analysis.csv", AnalysisCsv.of(analysis));
        }
    }

    void show(Analysis analysis) {
        Period period = analysis.period();
        range.show(
                AnalysisViewModel.shareOf(period.from(), analysis.kept()),
                AnalysisViewModel.shareOf(period.until(), analysis.kept()));
        words.setText(Numbers.dateTime(period.from()) + " – " + Numbers.time(period.until()));
    }
}

package linetwin.ui.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.kpi.vision.InspectionLog.ClassCount;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.control.Choices;
import linetwin.ui.control.RangeBar;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Machine vision: where on the body cameras found what, how often they were right, and what they let pass. */
public final class QualityPage extends BorderPane {
    private static final double SIDE = 380;
    private static final double BELOW = 200;

    private final Texts texts;
    private final QualityViewModel model = new QualityViewModel();
    private final HBox inspectionBox = new HBox();
    private final RangeBar range = new RangeBar("quality-range", model::chooseShares);
    private final Label period = new Label();
    private final Label note = new Label();
    private final BodyMap body;
    private final BarRows pareto = new BarRows();
    private final Label paretoTitle = title();
    private final RatesTable rates;
    private final LatestFindings latest;
    private List<ElementDescription> inspections = List.of();
    private @Nullable LineFrame frame;

    /** An empty page. */
    public QualityPage(Texts texts) {
        this.texts = texts;
        setId("quality-page");
        body = new BodyMap("body", texts, zone -> QualityViewModel.toggle(model.zoneProperty(), zone));
        rates = new RatesTable(texts);
        latest = new LatestFindings(texts);
        pareto.setId("quality-pareto");
        pareto.setOnChosen(defect -> QualityViewModel.toggle(model.defectProperty(), defect));
        setTop(bar());
        setCenter(center());
        setBottom(below());
        for (ObservableValue<?> choice : List.of(
                model.inspectionProperty(),
                model.periodProperty(),
                model.shownProperty(),
                model.zoneProperty(),
                model.defectProperty())) {
            choice.subscribe(this::showAgain);
        }
    }

    private static Label title() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private VBox bar() {
        Choices<QualityPeriod> periods = new Choices<>("quality-period", model.periodProperty());
        for (QualityPeriod each : QualityPeriod.values()) {
            periods.add(each, texts.of("quality.period." + each.name()));
        }
        Choices<Shown> shown = new Choices<>("quality-shown", model.shownProperty());
        for (Shown each : Shown.values()) {
            shown.add(each, texts.of("quality.shown." + each.name()));
        }
        range.begin().accessibleTextProperty().bind(texts.of("analysis.from"));
        range.end().accessibleTextProperty().bind(texts.of("analysis.until"));
        HBox.setHgrow(range, Priority.ALWAYS);
        period.setId("quality-time");
        period.setMinWidth(USE_PREF_SIZE);
        HBox times = new HBox(14, periods, range, period);
        times.setAlignment(Pos.CENTER_LEFT);
        HBox choices = new HBox(14, inspectionBox, shown);
        choices.setAlignment(Pos.CENTER_LEFT);
        VBox bar = new VBox(6, times, choices);
        bar.getStyleClass().addAll("panel", "period-bar");
        return bar;
    }

    private HBox center() {
        Label bodyTitle = title();
        bodyTitle.textProperty().bind(texts.of("quality.body"));
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox drawing = panel(bodyTitle, body);
        HBox.setHgrow(drawing, Priority.ALWAYS);
        VBox.setVgrow(pareto, Priority.ALWAYS);
        VBox side = panel(paretoTitle, pareto);
        side.setPrefWidth(SIDE);
        side.setMinWidth(SIDE);
        HBox center = new HBox(8, drawing, side);
        center.setMinHeight(0);
        return center;
    }

    private HBox below() {
        Label rateTitle = title();
        rateTitle.textProperty().bind(texts.of("quality.rates"));
        note.setId("quality-note");
        note.getStyleClass().add("tile-note");
        note.setWrapText(true);
        Label latestTitle = title();
        latestTitle.textProperty().bind(texts.of("quality.latest"));
        VBox figures = panel(rateTitle, scrolled(new VBox(6, rates, note)));
        HBox.setHgrow(figures, Priority.ALWAYS);
        VBox news = panel(latestTitle, scrolled(latest));
        news.setPrefWidth(SIDE);
        news.setMinWidth(SIDE);
        HBox below = new HBox(8, figures, news);
        below.setPrefHeight(BELOW);
        below.setMinHeight(BELOW);
        below.setMaxHeight(BELOW);
        return below;
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static VBox panel(Region... content) {
        VBox panel = new VBox(6, content);
        panel.getStyleClass().add("panel");
        panel.setMinHeight(0);
        return panel;
    }

    /** Shows what was found up to the present of the line. */
    public void show(LineFrame newest) {
        frame = newest;
        QualityViewModel.View view = model.of(newest);
        if (!view.inspections().equals(inspections)) {
            inspections = view.inspections();
            listInspections();
        }
        double whole = Math.max(1, Duration.between(view.first(), view.now()).toMillis());
        range.show(
                Duration.between(view.first(), view.from()).toMillis() / whole,
                Duration.between(view.first(), view.until()).toMillis() / whole);
        period.setText(Numbers.dateTime(view.from()) + " – " + Numbers.dateTime(view.until()));
        InspectionLog chosen = model.chosen(view.log());
        body.show(chosen.counts(model.ofClass()), model.zoneProperty().get());
        showPareto(chosen);
        rates.show(inspections, view.log());
        latest.show(inspections, chosen);
        note.setText(texts.now(noteKey(view)));
    }

    private static String noteKey(QualityViewModel.View view) {
        if (view.inspections().isEmpty()) {
            return "quality.noCameras";
        }
        return view.log().isCut() ? "quality.noteCut" : "quality.note";
    }

    private void showAgain() {
        if (frame != null) {
            show(frame);
        }
    }

    private void listInspections() {
        Choices<String> choices = new Choices<>("quality-inspection", model.inspectionProperty());
        choices.add(QualityViewModel.ALL, texts.of("quality.allInspections"));
        inspections.forEach(inspection -> choices.add(inspection.id(), texts.of(inspection.title())));
        inspectionBox.getChildren().setAll(choices);
        if (inspections.stream()
                .noneMatch(each -> each.id().equals(model.inspectionProperty().get()))) {
            model.inspectionProperty().set(QualityViewModel.ALL);
        }
    }

    /** The classes, the most frequent first, with the share of all up to each. */
    private void showPareto(InspectionLog log) {
        String zone = model.zoneProperty().get();
        paretoTitle.setText(
                zone.equals(QualityViewModel.ALL)
                        ? texts.now("quality.pareto")
                        : texts.now("quality.paretoIn", QualityWords.zone(zone, texts)));
        List<ClassCount> classes = log.pareto(model.inZone());
        double all = classes.stream().mapToLong(ClassCount::findings).sum();
        long upTo = 0;
        List<BarRows.Row> rows = new ArrayList<>();
        for (ClassCount each : classes) {
            upTo += each.findings();
            boolean isChosen = each.defect().equals(model.defectProperty().get());
            rows.add(new BarRows.Row(
                            QualityWords.defect(each.defect(), texts),
                            0,
                            each.findings(),
                            texts.now("quality.upTo", each.findings(), Numbers.whole(100 * upTo / all)),
                            isChosen ? "quality-bar-chosen" : "quality-bar")
                    .with(texts.now("quality.pressClass"), each.defect()));
        }
        pareto.show(rows, List.of());
    }
}

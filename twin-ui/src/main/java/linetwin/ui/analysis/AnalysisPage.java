package linetwin.ui.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.analysis.Analysis;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.analysis.AnalysisViewModel.Shown;
import linetwin.ui.control.Exports;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.control.chart.Bins;
import linetwin.ui.control.chart.Histogram;
import linetwin.ui.control.chart.Swatches;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A period of the line's past: OEE and losses at the left, the stations over time, below them bottlenecks and times. */
public final class AnalysisPage extends VBox {
    private static final int RANGES = 24;
    private static final double BOTTOM_HEIGHT = 150;
    private static final double LEAST_ROW = 20;
    private static final double USUAL_ROW = 28;

    private final AnalysisViewModel model;
    private final Texts texts;
    private final BarRows oee = new BarRows();
    private final Label oeeRemarks = new Label();
    private final BarRows losses = new BarRows(USUAL_ROW);
    private final StationTable stations;
    private final BottleneckPanel bottlenecks;
    private final Histogram leadTimes;
    private final Histogram cycles;
    private final PeriodBar bar;
    private @Nullable String chosen;

    public AnalysisPage(AnalysisViewModel model, Texts texts, Exports exports) {
        super(8);
        this.model = model;
        this.texts = texts;
        leadTimes = new Histogram(texts.of("histogram.none"));
        cycles = new Histogram(texts.of("histogram.none"));
        setId("analysis-page");
        setMinHeight(0);
        Swatches swatches =
                new Swatches(Stream.concat(StateLook.STYLE_CLASSES.stream(), Stream.of(BottleneckPanel.STYLE))
                        .toList());
        stations = new StationTable(texts, swatches, model::chooseStation);
        bottlenecks = new BottleneckPanel(texts, swatches);
        bar = new PeriodBar(model, texts, exports, this);
        VBox right = new VBox(8, stations, bottom());
        VBox.setVgrow(stations, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox middle = new HBox(8, left(), right);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(bar, middle, swatches);
    }

    private VBox left() {
        oee.setId("analysis-oee");
        oeeRemarks.setId("analysis-oee-remarks");
        oeeRemarks.getStyleClass().add("tile-note");
        oeeRemarks.setWrapText(true);
        oeeRemarks.setMinHeight(USE_PREF_SIZE);
        losses.setId("analysis-losses");
        losses.setOnChosen(key -> model.lookAtLoss(Integer.parseInt(key)));
        VBox oeePanel = panel(texts.of("analysis.oeeTitle"), oee);
        oeePanel.getChildren().add(oeeRemarks);
        VBox lossPanel = panel(texts.of("analysis.lossTitle"), scrolled(losses));
        VBox.setVgrow(lossPanel, Priority.ALWAYS);
        oeePanel.setMinHeight(USE_COMPUTED_SIZE);
        VBox.setVgrow(oeePanel, Priority.NEVER);
        VBox left = new VBox(8, oeePanel, lossPanel);
        left.setPrefWidth(430);
        left.setMinWidth(430);
        return left;
    }

    private static ScrollPane scrolled(BarRows rows) {
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private HBox bottom() {
        leadTimes.setId("analysis-lead-times");
        cycles.setId("analysis-cycles");
        VBox cyclePanel =
                panel(texts.of("analysis.cycleTitle", model.shownProperty().map(this::nameOfStation)), cycles);
        HBox bottom = new HBox(
                8,
                panel(texts.of("analysis.bottleneckTitle"), bottlenecks),
                panel(texts.of("analysis.leadTitle"), leadTimes),
                cyclePanel);
        bottom.getChildren().forEach(panel -> HBox.setHgrow(panel, Priority.ALWAYS));
        ((Region) bottom.getChildren().get(0)).setPrefWidth(320);
        bottom.setMinHeight(BOTTOM_HEIGHT);
        bottom.setPrefHeight(BOTTOM_HEIGHT);
        return bottom;
    }

    private String nameOfStation(Shown shown) {
        ElementHistory history = shown.history();
        Analysis analysis = shown.analysis();
        if (history == null || analysis == null) {
            return texts.now("analysis.cycleNone");
        }
        return analysis.kpis()
                .findStation(history.element())
                .map(found -> texts.now(found.element().title()))
                .orElse(history.element());
    }

    private static VBox panel(ObservableValue<String> title, Node content) {
        Label words = new Label();
        words.getStyleClass().add("panel-title");
        words.setMinWidth(USE_PREF_SIZE);
        words.textProperty().bind(title);
        VBox panel = new VBox(words, content);
        panel.getStyleClass().add("panel");
        panel.setAlignment(Pos.TOP_LEFT);
        panel.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        return panel;
    }

    /** Shows the newest answer to what was asked for. */
    public void show(LineFrame frame) {
        model.show(frame);
        Analysis analysis = frame.analysis();
        LineDescription line = frame.snapshot().description();
        if (analysis == null || line == null) {
            return;
        }
        bar.show(analysis);
        showOee(OeeRows.of(analysis.kpis(), texts));
        tellOee(analysis.kpis().oeeRemarks(line.idealTaktMicros()));
        List<Row> lost =
                analysis.losses() == null ? List.of() : lossRows(analysis, line).of(analysis.losses());
        losses.show(lost, List.of());
        stations.show(StationRow.of(analysis), analysis.period(), line, analysis.states());
        String station = model.station();
        if (station != null && !station.equals(chosen)) {
            stations.choose(station);
        }
        chosen = station;
        bottlenecks.show(analysis, line);
        leadTimes.show(Bins.ofCounted(hours(analysis.leadTimes()), RANGES), "h");
        cycles.show(cycleBins(frame.element()), "s");
    }

    private LossRows lossRows(Analysis analysis, LineDescription line) {
        return new LossRows(texts, line, element -> analysis.states().getOrDefault(element, List.of()));
    }

    private void showOee(List<Row> rows) {
        oee.setMinHeight(LEAST_ROW * rows.size());
        oee.setPrefHeight(USUAL_ROW * rows.size());
        oee.show(rows, List.of());
    }

    private void tellOee(List<OeeRemark> remarks) {
        oeeRemarks.setText(
                remarks.stream().map(OeeRemark::sentence).map(texts::now).collect(Collectors.joining("\n")));
        oeeRemarks.setManaged(!remarks.isEmpty());
        oeeRemarks.setVisible(!remarks.isEmpty());
    }

    private static Bins cycleBins(@Nullable ElementHistory history) {
        return history == null ? Bins.NONE : Bins.of(history.cycleSeconds(), RANGES);
    }

    private static Map<Double, Long> hours(LeadTimes leadTimes) {
        Map<Double, Long> counted = new TreeMap<>();
        leadTimes.buckets().forEach((bucket, count) -> counted.put(LeadTimes.upperEdgeMicros(bucket) / 3.6e9, count));
        return counted;
    }
}

package linetwin.ui.gain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.GainReference;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Exports;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Band;
import linetwin.ui.control.chart.BarRows.Mark;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.gain.LeverGains.Gain;
import linetwin.ui.gain.LeverGains.Share;
import linetwin.ui.gain.LeverGains.Uncertain;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Which lever brings how much of the long-run gain, as a waterfall; and where that result is from. */
final class LeverPanel extends VBox {
    private final GainPageViewModel model;
    private final LongRunViewModel longRun;
    private final Texts texts;
    private final LongRunWords words;
    private final BarRows waterfall = new BarRows();

    /**
     * A panel.
     *
     * @param chooser asks the user for a file
     * @param exports keep a result
     */
    LeverPanel(
            GainPageViewModel model,
            LongRunViewModel longRun,
            Texts texts,
            Supplier<Optional<Path>> chooser,
            Exports exports) {
        this.model = model;
        this.longRun = longRun;
        this.texts = texts;
        words = new LongRunWords(texts);
        setId("gain-levers");
        getStyleClass().add("panel");
        setSpacing(4);
        waterfall.setId("gain-waterfall");
        VBox.setVgrow(waterfall, Priority.ALWAYS);
        WrappedLabel title = new WrappedLabel("gain-levers-title", "panel-title");
        title.textProperty().bind(texts.of("gain.leversTitle"));
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(6, title, gap, shipped(), opener(chooser), keeper(exports));
        heading.setAlignment(Pos.CENTER_LEFT);
        WrappedLabel source = new WrappedLabel("gain-levers-source", "gain-fact");
        WrappedLabel note = new WrappedLabel("gain-levers-note", "gain-fact");
        getChildren().addAll(heading, source, waterfall, note, new CalculateBar(longRun, texts));
        Stream.of(longRun.longRunProperty(), model.definitionProperty(), texts.languageProperty())
                .forEach(observed -> observed.subscribe(() -> {
                    showWaterfall();
                    source.setText(words.source(known()));
                    note.setText(note());
                }));
    }

    private Button shipped() {
        Button shipped = Buttons.ofWords("gain-shipped", texts.of("gain.showShipped"), longRun::showShipped);
        longRun.longRunProperty().subscribe(now -> shipped.setVisible(now.isShippedAside()));
        shipped.managedProperty().bind(shipped.visibleProperty());
        return shipped;
    }

    private Button opener(Supplier<Optional<Path>> chooser) {
        return Buttons.ofIcon(
                "gain-open",
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                texts.of("gain.open"),
                () -> chooser.get().ifPresent(longRun::open));
    }

    private Button keeper(Exports exports) {
        Button keeper = Buttons.ofIcon(
                "gain-save",
                MaterialDesignC.CONTENT_SAVE_OUTLINE,
                texts.of("gain.save"),
                () -> known().result()
                        .ifPresent(result -> exports.text(result.gains().scenario() + "-gain.json", result.json())));
        longRun.longRunProperty()
                .subscribe(now -> keeper.setDisable(
                        now.result().map(result -> result.json().isEmpty()).orElse(true)));
        return keeper;
    }

    private LongRun known() {
        return longRun.longRunProperty().get();
    }

    private Optional<Gain> gain() {
        return known().by(model.definitionProperty().get());
    }

    private String note() {
        return gain().map(gain -> texts.now(
                        gain.total().drawn().isPresent() ? "gain.leversNoteBand" : "gain.leversNote",
                        gain.definition().name(),
                        known().result().orElseThrow().gains().baseline()))
                .orElse("");
    }

    private void showWaterfall() {
        List<Row> rows = new ArrayList<>();
        double sum = 0;
        for (Share share : gain().map(Gain::shares).orElse(List.of())) {
            double next = sum + share.share().mean();
            rows.add(new Row(
                            words.nameWithGrade(known(), share),
                            sum,
                            next,
                            share.share().halfWidth(),
                            LongRunWords.figure(share.share()),
                            next < sum ? "bar-loss" : "bar-gain")
                    .with(band(share.share(), sum)));
            sum = next;
        }
        gain().map(Gain::total)
                .ifPresent(total -> rows.add(new Row(
                                texts.now("gain.allLevers"),
                                0,
                                total.mean(),
                                total.halfWidth(),
                                LongRunWords.figure(total),
                                "bar-chosen")
                        .with(band(total, 0))));
        double reference = GainReference.DEFAULT.gainPercent();
        waterfall.show(
                rows,
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Mark(reference, Numbers.decimal(reference) + " %", "mark-main")));
    }

    /** Where a bar that begins here may end, as the effects of the levers are uncertain. */
    static Band band(Uncertain percent, double begin) {
        return percent.drawn()
                .map(range -> new Band(begin + range.low(), begin + range.high()))
                .orElse(Band.NONE);
    }
}

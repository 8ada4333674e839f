package linetwin.ui.line;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.chart.Bins;
import linetwin.ui.control.chart.Histogram;
import linetwin.ui.control.chart.Swatches;
import linetwin.ui.control.chart.TimeStrip;
import linetwin.ui.control.chart.TimeStrip.Stretch;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.TimeWords;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The last hour of a station: its states in order of time, and how long its cycles took. */
final class HistoryPanel extends VBox {
    private static final int RANGES = 20;

    private final Texts texts;
    private final TimeStrip strip;
    private final Histogram cycles;
    private final VBox cycleBox;

    HistoryPanel(Texts texts) {
        super(6);
        this.texts = texts;
        setId("drawer-history");
        Swatches swatches = new Swatches(StateLook.STYLE_CLASSES);
        strip = new TimeStrip(swatches);
        strip.setId("drawer-gantt");
        strip.setMinHeight(18);
        cycles = new Histogram(texts.of("histogram.none"));
        cycles.setId("drawer-cycles");
        cycles.setPrefHeight(74);
        cycleBox = new VBox(2, heading(texts.of("drawer.cycles")), cycles);
        getChildren().addAll(heading(texts.of("drawer.lastHour")), strip, cycleBox, swatches);
        setMinHeight(USE_PREF_SIZE);
    }

    private static Label heading(ObservableValue<String> words) {
        Label label = new Label();
        label.getStyleClass().add("drawer-name");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(words);
        return label;
    }

    /** Shows a history; absent while none of this element has come yet. */
    void show(@Nullable ElementHistory history, LineDescription line) {
        boolean isThere = history != null && !history.segments().isEmpty();
        setVisible(isThere);
        setManaged(isThere);
        if (history == null || !isThere) {
            return;
        }
        strip.show(history.segments().stream()
                .map(part -> new Stretch(
                        share(part.from(), history.period()),
                        share(part.until(), history.period()),
                        StateLook.of(part.state()).styleClass(),
                        part))
                .toList());
        strip.setWords(new TimeWords(texts, line, history.element())::of);
        cycleBox.setVisible(!history.cycleSeconds().isEmpty());
        cycleBox.setManaged(cycleBox.isVisible());
        cycles.show(Bins.of(history.cycleSeconds(), RANGES), "s");
    }

    private static double share(Instant time, Period period) {
        return (double) Duration.between(period.from(), time).toMillis()
                / Math.max(1, period.length().toMillis());
    }
}

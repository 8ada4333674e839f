package linetwin.ui.kpi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/**
 * The board above a line, to be read from ten metres: target, actual and difference of the plan, the stations that stand with
 * their cause and for how long, and what limits the line; instead of stations, that the line rests or is not heard. Its letters grow with it: on a display of 55 inches, figures are 11 cm
 * high and names 4 cm, a 250th of ten metres.
 */
public final class AndonBoard extends VBox {
    private static final int SHOWN = 4;
    private static final double FIGURE_SHARE = 0.17;
    private static final double NAME_SHARE = 0.058;
    private static final double TITLE_SHARE = 0.04;
    private static final double LEAVE_SHARE = 0.018;

    private final Texts texts;
    private final ReadOnlyObjectProperty<KpiStripFigures> figures;
    private final List<AndonRow> rows =
            IntStream.range(0, SHOWN).mapToObj(AndonRow::new).toList();
    private final Label all = new Label();
    private final ReadOnlyStringWrapper lineName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");

    public AndonBoard(KpiStripViewModel model, Texts texts) {
        this.texts = texts;
        this.figures = model.figuresProperty();
        setId("andon-board");
        getStyleClass().add("andon-board");
        setAlignment(Pos.CENTER);
        all.setId("andon-all-run");
        all.getStyleClass().add("andon-all-run");
        all.styleProperty().bind(size(NAME_SHARE));
        VBox stops = new VBox(all);
        stops.getStyleClass().addAll("andon-cell", "andon-stops");
        stops.getChildren().addAll(rows);
        rows.forEach(row -> row.styleProperty().bind(size(NAME_SHARE)));
        VBox.setVgrow(stops, Priority.ALWAYS);
        getChildren()
                .addAll(
                        header(),
                        line(
                                cell("andon.target", figure(KpiStripFigures::planned), "andon-target"),
                                cell("andon.actual", figure(KpiStripFigures::done), "andon-actual"),
                                cell("andon.difference", figure(KpiStripFigures::difference), "andon-difference")),
                        stops,
                        footer());
    }

    /**
     * Shows which line it is, its time, and which stations stand; or why there is nothing to be said of them.
     *
     * @param isLive whether silence means that the line is lost; a recording may be held
     */
    public void show(LineFrame frame, boolean isLive) {
        LineDescription line = frame.snapshot().description();
        lineName.set(line == null ? "" : line.scenario());
        clock.set(line == null ? Numbers.UNKNOWN : Numbers.dateTime(frame.lineTime()));
        Optional<String> condition = LineCondition.of(frame, isLive, texts);
        List<StoppedStation> stopped = condition.isPresent() ? List.of() : StoppedStation.of(frame, texts);
        for (int i = 0; i < SHOWN; i++) {
            rows.get(i).show(i < stopped.size() ? Optional.of(stopped.get(i)) : Optional.empty());
        }
        int more = stopped.size() - SHOWN;
        all.setText(condition.orElseGet(
                () -> stopped.isEmpty() ? texts.now("andon.allRun") : texts.now("andon.more", more)));
        all.setVisible(stopped.isEmpty() || more > 0);
        all.setManaged(all.isVisible());
        if (more > 0) {
            all.toFront();
        }
    }

    private HBox header() {
        Label name = label(lineName, TITLE_SHARE);
        name.setId("andon-line-name");
        name.setMinWidth(0);
        Label time = label(clock, TITLE_SHARE);
        time.setId("andon-clock");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(name, gap, time);
        header.getStyleClass().add("andon-header");
        return header;
    }

    private HBox footer() {
        HBox footer = new HBox(
                fact("kpi.throughput", figure(now -> now.jobsPerHour() + " / " + now.target()), "andon-throughput"),
                fact("kpi.bottleneck", bottleneck(), "andon-bottleneck"));
        footer.getStyleClass().add("andon-line");
        footer.getChildren().forEach(fact -> HBox.setHgrow(fact, Priority.ALWAYS));
        Label leave = label(texts.of("andon.leave"), LEAVE_SHARE);
        leave.setId("andon-leave");
        leave.getStyleClass().add("andon-leave");
        footer.getChildren().add(leave);
        return footer;
    }

    private static HBox line(VBox... cells) {
        HBox line = new HBox(cells);
        line.getStyleClass().add("andon-line");
        for (VBox cell : cells) {
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setPrefWidth(100); // all as wide as each other
        }
        return line;
    }

    private ObservableValue<String> figure(Function<KpiStripFigures, String> part) {
        return figures.map(part);
    }

    private ObservableValue<String> bottleneck() {
        BottleneckWords words = new BottleneckWords(texts);
        return Bindings.createStringBinding(
                () -> words.name(Optional.ofNullable(figures.get()).flatMap(KpiStripFigures::bottleneck)),
                figures,
                texts.languageProperty());
    }

    private VBox cell(String key, ObservableValue<String> words, String id) {
        Label value = label(words, FIGURE_SHARE);
        value.setId(id);
        VBox cell = new VBox(label(texts.of(key), TITLE_SHARE), value);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().add("andon-cell");
        return cell;
    }

    private HBox fact(String key, ObservableValue<String> words, String id) {
        Label value = label(words, NAME_SHARE);
        value.setId(id);
        Label title = label(texts.of(key), TITLE_SHARE);
        title.getStyleClass().add("andon-title");
        HBox fact = new HBox(title, value);
        fact.getStyleClass().addAll("andon-cell", "andon-fact");
        return fact;
    }

    private Label label(ObservableValue<String> words, double share) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.setMinWidth(USE_PREF_SIZE);
        label.styleProperty().bind(size(share));
        return label;
    }

    /** Letters of a share of the board's height, and never so large that a narrow board has no room for them. */
    private ObservableValue<String> size(double share) {
        return Bindings.createStringBinding(
                () -> String.format(
                        Locale.ROOT,
                        "-fx-font-size: %.0fpx",
                        Math.max(12, share * Math.min(getHeight(), getWidth() * 0.6))),
                heightProperty(),
                widthProperty());
    }
}

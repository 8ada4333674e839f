package linetwin.ui.kpi;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.ui.control.Tile;
import linetwin.ui.control.chart.Sparkline;
import linetwin.ui.kpi.KpiStripFigures.BottleneckFigures;
import linetwin.ui.kpi.KpiStripFigures.Oee;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The strip of tiles that answers first: is the line at target, how far behind, and what stops it. */
public final class KpiStrip extends HBox {
    private static final double TILE_WIDTH = 210;
    private static final double GAIN_WIDTH = 380;

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Texts texts;
    private final ObservableValue<KpiStripFigures> figures;
    private final Tile plan;

    /**
     * The strip.
     *
     * @param gain the tile of the efficiency gain, another feature
     * @param onChosen gets the id of the bottleneck when the user wants to see it
     */
    public KpiStrip(KpiStripViewModel model, Texts texts, Node gain, Consumer<String> onChosen) {
        super(8);
        this.texts = texts;
        this.figures = model.figuresProperty();
        setId("kpi-strip");
        getStyleClass().add("kpi-strip");
        Tile bottleneck = bottleneck();
        Runnable show = () -> figures.getValue().bottleneck().stream()
                .flatMap(found -> found.stations().stream())
                .findFirst()
                .ifPresent(onChosen);
        bottleneck.setOnMouseClicked(click -> show.run());
        bottleneck.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                show.run();
            }
        });
        plan = plan();
        getChildren().addAll(throughput(), plan, oee(), gain, bottleneck, alarms());
        getChildren().forEach(tile -> {
            HBox.setHgrow(tile, Priority.ALWAYS);
            ((Region) tile).setPrefWidth(tile == gain ? GAIN_WIDTH : TILE_WIDTH); // steady, whatever the figures say
        });
    }

    /**
     * Shows what is foretold of the plan, another feature.
     *
     * @param picture beside the figure
     * @param words below it
     */
    public KpiStrip withForecast(Node picture, Node words) {
        plan.withAside(picture).getChildren().add(words);
        return this;
    }

    private ObservableValue<String> figure(Function<KpiStripFigures, String> part) {
        return figures.map(part);
    }

    private StringBinding span(String ofShift, String ofRun) {
        return Bindings.createStringBinding(
                () -> texts.now(figures.getValue().isWholeRun() ? ofRun : ofShift), figures, texts.languageProperty());
    }

    private Tile throughput() {
        Sparkline trend = new Sparkline();
        trend.setId("throughput-trend");
        figures.subscribe(now ->
                trend.show(now.trend().stream().mapToDouble(Double::doubleValue).toArray()));
        return new Tile("throughput")
                .withTitle(texts.of("kpi.throughput"))
                .withValue(figure(KpiStripFigures::jobsPerHour))
                .withContext(
                        contextOr(now -> now.lacking().toThroughput(), now -> texts.now("kpi.target", now.target())))
                .withAside(trend);
    }

    private Tile plan() {
        Tile tile = new Tile("plan")
                .withTitle(span("kpi.plan", "kpi.planOfRun"))
                .withValue(figure(now -> now.done() + " / " + now.planned()))
                .withContext(texts.of("kpi.difference", figure(KpiStripFigures::difference)));
        tile.getChildren()
                .add(new TileNote(
                        "plan-notes",
                        Bindings.createStringBinding(this::unobserved, figures, texts.languageProperty())));
        return tile;
    }

    private String unobserved() {
        String vehicles = figures.getValue().unobserved().vehicles();
        return vehicles.isEmpty() ? "" : texts.now("kpi.unobservedVehicles", vehicles);
    }

    private Tile oee() {
        OeeNotes notes = new OeeNotes(texts, figures);
        ObservableValue<Oee> oee = figures.map(KpiStripFigures::oee);
        Tile tile = new Tile("oee")
                .withTitle(span("kpi.oee", "kpi.oeeOfRun"))
                .withValue(oee.map(now -> now.index().equals(Numbers.UNKNOWN) ? now.index() : now.index() + " %"))
                .withContext(contextOr(now -> now.lacking().toOee(), now -> factors(now.oee())));
        tile.getChildren().add(notes.brief());
        notes.explain(tile);
        return tile;
    }

    private String factors(Oee oee) {
        return texts.now("kpi.oeeFactors", oee.availability(), oee.performance(), oee.quality());
    }

    /** What stands below a figure; while that is not told yet, how much planned time it still needs. */
    private StringBinding contextOr(ToLongFunction<KpiStripFigures> lacking, Function<KpiStripFigures, String> told) {
        return Bindings.createStringBinding(
                () -> {
                    KpiStripFigures now = figures.getValue();
                    long minutes = lacking.applyAsLong(now);
                    return minutes > 0 ? texts.now("kpi.collecting", minutes) : told.apply(now);
                },
                figures,
                texts.languageProperty());
    }

    private Tile bottleneck() {
        BottleneckWords words = new BottleneckWords(texts);
        Tile tile = new Tile("bottleneck")
                .withLongValue()
                .withTitle(told(words::title))
                .withValue(told(words::name))
                .withContext(told(words::context))
                .withLongContext();
        tile.getStyleClass().addAll("clickable", "tile-of-words");
        tile.setCursor(Cursor.HAND);
        tile.setFocusTraversable(true);
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.accessibleTextProperty().bind(Bindings.concat(told(words::title), ": ", told(words::name)));
        tile.accessibleHelpProperty().bind(told(words::sentence));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(told(words::sentence));
        Tooltip.install(tile, tooltip);
        return tile;
    }

    private StringBinding told(Function<Optional<BottleneckFigures>, String> part) {
        return Bindings.createStringBinding(
                () -> part.apply(Optional.ofNullable(figures.getValue()).flatMap(KpiStripFigures::bottleneck)),
                figures,
                texts.languageProperty());
    }

    private Tile alarms() {
        HBox priorities = new HBox(6);
        for (int priority = 1; priority <= 3; priority++) {
            priorities.getChildren().add(chip(priority));
        }
        return new Tile("alarms")
                .withTitle(texts.of("kpi.alarms"))
                .withValue(figure(now -> String.valueOf(
                        now.alarms().stream().mapToInt(Integer::intValue).sum())))
                .withContext(texts.of("kpi.alarmsHint"))
                .withAside(priorities);
    }

    private Label chip(int priority) {
        Label chip = new Label();
        chip.setId("alarms-p" + priority);
        chip.getStyleClass().addAll("chip", "chip-" + priority);
        figures.subscribe(now -> chip.pseudoClassStateChanged(NONE, now.alarms().get(priority - 1) == 0));
        chip.textProperty()
                .bind(figure(now -> "P" + priority + " " + now.alarms().get(priority - 1)));
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }
}

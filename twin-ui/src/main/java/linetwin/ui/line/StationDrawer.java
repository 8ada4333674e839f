package linetwin.ui.line;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.Reliability;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Durations;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.chart.ShareBar;
import linetwin.ui.control.chart.ShareBar.Share;
import linetwin.ui.line.FactRows.Row;
import linetwin.ui.robot.InspectViewModel;
import linetwin.ui.robot.RobotPanel;
import linetwin.ui.robot.RoundPanel;
import linetwin.ui.source.Lookback;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StateUse;
import linetwin.ui.state.TimeWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is known of one element, beside the picture: state and cause, vehicles, counters, and where its time went. */
public final class StationDrawer extends VBox {
    private final Texts texts;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label state = new Label();
    private final Label cause = new Label();
    private final Label changes = new Label();
    private final ShareBar times = new ShareBar();
    private final HistoryPanel history;
    private final LevelPanel levels;
    private final RobotPanel robots;
    private final RoundPanel rounds;
    private final Button cost;
    private final FactRows rows = new FactRows();
    private final VBox scrolled = new VBox(8);
    private final Lookback lookback;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable String element;

    /**
     * A closed drawer.
     *
     * @param lookback is asked for the past of the element that is shown
     * @param inspections sends somebody to look at it
     * @param onCost gets the element of which somebody wants to know what its latest stop cost
     */
    public StationDrawer(Texts texts, Lookback lookback, InspectViewModel inspections, Consumer<String> onCost) {
        this.texts = texts;
        this.lookback = lookback;
        history = new HistoryPanel(texts);
        levels = new LevelPanel(texts);
        robots = new RobotPanel(texts);
        rounds = new RoundPanel(texts, inspections);
        setId("station-drawer");
        getStyleClass().addAll("panel", "station-drawer");
        title.setId("drawer-title");
        title.getStyleClass().add("drawer-title");
        subtitle.getStyleClass().add("drawer-subtitle");
        state.setId("drawer-state");
        state.getStyleClass().addAll("drawer-state", StateLook.NO_DATA.styleClass());
        state.setMaxWidth(Double.MAX_VALUE);
        cause.setId("drawer-cause");
        cause.getStyleClass().add("drawer-cause");
        changes.setId("drawer-changes");
        changes.getStyleClass().add("drawer-changes");
        for (Label words : List.of(title, subtitle, state, cause, changes)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        times.setMinHeight(20);
        scrolled.getChildren().addAll(rounds, robots, history, levels, times, rows);
        ScrollPane scroll = new ScrollPane(scrolled);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(0);
        cost = Buttons.ofWords("drawer-cost", texts.of("drawer.cost"), () -> {
            if (element != null) {
                onCost.accept(element);
            }
        });
        cost.getStyleClass().add("small");
        cost.managedProperty().bind(cost.visibleProperty());
        getChildren().addAll(heading(), subtitle, state, cause, cost, changes, scroll);
        visibleProperty().bind(open);
        managedProperty().bind(open);
    }

    private HBox heading() {
        Button close = Buttons.ofIcon("drawer-close", MaterialDesignC.CLOSE, texts.of("drawer.close"), this::close);
        close.getStyleClass().add("flat");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, title, gap, close);
    }

    /** Adds what else is known of some elements, above their past and the rows of figures. */
    public void addAbove(Region panel) {
        scrolled.getChildren().add(0, panel);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void open(String chosen, LineViewModel model) {
        element = chosen;
        open.set(true);
        lookback.lookAtElement(chosen);
        show(model);
    }

    public void close() {
        element = null;
        open.set(false);
        lookback.lookAtElement(null);
    }

    /** Keeps up with the present of the element. */
    public void show(LineViewModel model) {
        if (element != null) {
            String chosen = element;
            model.facts(chosen).ifPresent(facts -> {
                show(facts);
                history.show(model.history(chosen), facts.line());
                levels.show(model.history(chosen), facts.element().capacity());
                robots.show(facts.element(), model.history(chosen));
                rounds.show(
                        facts.element(),
                        facts.activity() == null ? null : facts.activity().rounds(),
                        facts.kpis());
            });
        }
    }

    private void show(ElementFacts facts) {
        title.setText(texts.now(facts.element().title()));
        subtitle.setText(texts.now("kind." + facts.element().kind().name()) + "  "
                + facts.element().id());
        state.setText(
                facts.activity() == null
                        ? texts.now(facts.state().textKey())
                        : texts.now("tooltip.state", texts.now(facts.state().textKey()), facts.stateFor()));
        state.getStyleClass().removeAll(StateLook.STYLE_CLASSES);
        state.getStyleClass().add(facts.state().styleClass());
        cause.setText(facts.cause() == null ? "" : CauseWords.of(facts.cause(), texts));
        cause.setManaged(facts.cause() != null);
        cost.setVisible(facts.counters().stops() > 0 || facts.state().isStop());
        changes.setText(ChangeWords.of(facts, texts));
        changes.setManaged(!changes.getText().isEmpty());
        changes.setVisible(changes.isManaged());
        StationKpis kpis = facts.kpis();
        times.setManaged(kpis != null);
        times.setVisible(kpis != null);
        if (kpis != null) {
            times.setWords(new TimeWords(texts, facts.line(), facts.element().id())::of);
            times.show(sharesOf(kpis.times()));
        }
        rows.show(rowsOf(facts));
    }

    private static List<Share> sharesOf(StateTimes stateTimes) {
        double total = stateTimes.totalMicros();
        return stateTimes.asMap().entrySet().stream()
                .map(time -> new Share(
                        time.getValue() / total,
                        StateLook.of(time.getKey()).styleClass(),
                        StateUse.of(time.getKey(), time.getValue(), total)))
                .toList();
    }

    private List<Row> rowsOf(ElementFacts facts) {
        List<Row> found = new ArrayList<>();
        StationKpis kpis = facts.kpis();
        if (kpis != null) {
            addTimes(kpis.times(), found);
            found.add(row(
                    "drawer.availability",
                    Numbers.percent(kpis.standAloneAvailability().value()) + " %"));
            String oee = Numbers.percent(kpis.oeeIndex().value());
            boolean isTooFast = kpis.isFasterThanPlanned();
            found.add(row("drawer.oee", isTooFast ? texts.now("drawer.oeeTooFast", oee) : oee + " %"));
            addFailures(kpis, found);
        }
        addNeighbours(facts.neighbours(), found);
        if (facts.activity() != null) {
            addCounters(facts.counters(), found);
        }
        if (facts.element().idealCycleMicros() > 0) {
            found.add(row("drawer.cycle", Numbers.decimal(facts.element().idealCycleMicros() / 1e6) + " s"));
        }
        if (facts.level() != null) {
            found.add(row("drawer.content", String.valueOf(facts.level().content())));
            found.add(row("drawer.entered", String.valueOf(facts.level().entered())));
            found.add(row("drawer.left", String.valueOf(facts.level().left())));
            facts.level().byFamily().forEach((family, count) -> found.add(new Row(family, String.valueOf(count))));
        }
        facts.vehicles().stream().limit(2).forEach(vehicle -> addVehicle(vehicle, found));
        return found;
    }

    private void addTimes(StateTimes stateTimes, List<Row> found) {
        double total = stateTimes.totalMicros();
        for (Map.Entry<StationState, Long> time : stateTimes.asMap().entrySet()) {
            found.add(row(
                    StateLook.of(time.getKey()).textKey(),
                    hours(time.getValue()) + String.format(Locale.ROOT, "  %.1f %%", 100 * time.getValue() / total)));
        }
    }

    /** In hours, as all rows; what would round to none of them in a smaller unit. */
    private String hours(long micros) {
        String hours = Numbers.decimal(micros / 3.6e9);
        return hours.equals("0.0") ? texts.now(Durations.about(Duration.of(micros, ChronoUnit.MICROS))) : hours + " h";
    }

    private void addFailures(StationKpis kpis, List<Row> found) {
        kpis.reliability().ifPresent(known -> {
            found.add(row("drawer.mtbf", mean(known, known.meanOperatingMicrosBetweenFailures())));
            found.add(row("drawer.mttr", mean(known, known.meanMicrosToRestoration())));
        });
    }

    /** A mean with the number of failures that it rests on; none without a failure. */
    private String mean(Reliability known, Ratio micros) {
        if (!micros.isDefined()) {
            return texts.now(
                    "drawer.noFailure", Numbers.duration(Duration.of(known.operatingMicros(), ChronoUnit.MICROS)));
        }
        String key = known.isOfFew() ? "drawer.meanOfFew" : "drawer.mean";
        return texts.now(
                key,
                texts.now(Durations.about(Duration.of(Math.round(micros.value()), ChronoUnit.MICROS))),
                known.failures());
    }

    private void addNeighbours(Neighbours neighbours, List<Row> found) {
        neighbours
                .before()
                .forEach(store ->
                        found.add(new Row(texts.now("drawer.before", texts.now(store.title())), store.fill())));
        neighbours
                .after()
                .forEach(store ->
                        found.add(new Row(texts.now("drawer.after", texts.now(store.title())), store.fill())));
    }

    private void addCounters(Counters counters, List<Row> found) {
        found.add(row("drawer.processed", String.valueOf(counters.processed())));
        found.add(row("drawer.good", String.valueOf(counters.good())));
        found.add(row("drawer.reworked", String.valueOf(counters.reworked())));
        found.add(row("drawer.scrapped", String.valueOf(counters.scrapped())));
        found.add(row("drawer.setups", String.valueOf(counters.setups())));
        found.add(row("drawer.stops", String.valueOf(counters.stops())));
    }

    private void addVehicle(VehicleRef vehicle, List<Row> found) {
        found.add(row("drawer.vehicle", vehicle.vehicle()));
        found.add(row("drawer.body", vehicle.body()));
        found.add(row("drawer.identifier", vehicle.identifier()));
        found.add(row("drawer.variant", vehicle.variant() + "  " + vehicle.colour()));
    }

    private Row row(String key, String value) {
        return new Row(texts.now(key), value);
    }
}

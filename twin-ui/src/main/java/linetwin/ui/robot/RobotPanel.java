package linetwin.ui.robot;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.robot.RobotKpis;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.ui.control.chart.BarRows;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The robots of a station: what they move and wait in a cycle, and which of them stopped it, the longest time first. */
public final class RobotPanel extends VBox {
    private static final int MOST = 5;
    private static final double BAR_HEIGHT = 24;

    private final Texts texts;
    private final Label cycle = new Label();
    private final Label heading = new Label();
    private final BarRows bars = new BarRows();
    private List<Row> shown = List.of();

    public RobotPanel(Texts texts) {
        super(4);
        this.texts = texts;
        setId("drawer-robots");
        Label title = new Label();
        title.getStyleClass().add("drawer-name");
        title.textProperty().bind(texts.of("robots.title"));
        cycle.setId("drawer-robot-cycle");
        heading.setId("drawer-robot-stops");
        heading.getStyleClass().add("drawer-name");
        for (Label words : List.of(title, cycle, heading)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        bars.setId("drawer-robot-bars");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, cycle, heading, bars);
    }

    /** Shows the robots of a station; nothing where nobody says that there are any. */
    public void show(ElementDescription station, @Nullable ElementHistory history) {
        boolean isThere = !station.robots().isEmpty();
        setVisible(isThere);
        setManaged(isThere);
        if (isThere) {
            cycle.setText(cycleOf(station));
            List<RobotKpis> stops = history == null ? List.of() : history.robots();
            heading.setText(
                    history == null
                            ? ""
                            : texts.now(
                                    stops.isEmpty() ? "robots.noStops" : "robots.stops",
                                    texts.now(Durations.about(history.robotsSpan()))));
            showBars(station, stops);
        }
    }

    /** Robots with one tool that move for the same share of a cycle in one line. */
    private String cycleOf(ElementDescription station) {
        Map<List<Object>, Integer> groups = new LinkedHashMap<>();
        for (RobotDescription robot : station.robots()) {
            groups.merge(List.of(robot.tool(), robot.workFraction()), 1, Integer::sum);
        }
        double seconds = station.idealCycleMicros() / 1e6;
        List<String> lines = new ArrayList<>();
        groups.forEach((group, count) -> {
            double work = (double) group.get(1);
            lines.add(texts.now(
                    "robots.cycle",
                    count,
                    texts.now(RobotWords.tool((String) group.get(0))),
                    Numbers.decimal(work * seconds),
                    Numbers.decimal((1 - work) * seconds)));
        });
        return String.join("\n", lines);
    }

    private void showBars(ElementDescription station, List<RobotKpis> stops) {
        List<Row> rows =
                stops.stream().limit(MOST).map(kpis -> row(station, kpis)).toList();
        bars.setVisible(!rows.isEmpty());
        bars.setManaged(!rows.isEmpty());
        if (!rows.equals(shown)) {
            shown = rows;
            bars.setMinHeight(BAR_HEIGHT * rows.size());
            bars.show(rows, List.of());
        }
    }

    private Row row(ElementDescription station, RobotKpis kpis) {
        double minutes = kpis.time().toMillis() / 6e4;
        Text name = kpis.robot().isEmpty() ? RobotWords.fault("") : RobotWords.robot(station, kpis.robot());
        return new Row(
                        texts.now(name),
                        0,
                        minutes,
                        texts.now("robots.minutes", Numbers.decimal(minutes), kpis.stops()),
                        "bar-loss")
                .with(
                        texts.now(
                                kpis.reliability().isOfFew() ? "robots.tipOfFew" : "robots.tip",
                                texts.now(name),
                                kpis.reliability().failures(),
                                time(kpis.meanMicrosBetweenFailures()),
                                time(kpis.meanMicrosToRestoration())),
                        kpis.robot());
    }

    private String time(Ratio micros) {
        return micros.isDefined()
                ? texts.now(Durations.about(Duration.of(Math.round(micros.value()), ChronoUnit.MICROS)))
                : "–";
    }
}

package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.sim.forecast.Forecast;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The forecast of each full hour and of the end of the shift. */
final class HourTable extends GridPane {
    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

    /** Of a longer shift every second hour is told, and so on. */
    private static final int MOST_ROWS = 12;

    private static final int COLUMNS = 7;

    private final Texts texts;

    HourTable(Texts texts) {
        this.texts = texts;
        setId("forecast-hours");
        getStyleClass().add("forecast-table");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(Priority.SOMETIMES);
            getColumnConstraints().add(column);
        }
    }

    void show(Forecast forecast, boolean isOfShift) {
        getChildren().clear();
        addRow(
                0,
                heading(texts.now("forecast.by")),
                heading(texts.now("forecast.median")),
                heading(level(0)),
                heading(level(1)),
                heading(level(2)),
                heading(texts.now("forecast.plan")),
                heading(texts.now("forecast.reached")));
        List<Forecast.Point> shown = shown(forecast);
        for (int i = 0; i < shown.size(); i++) {
            addRow(i + 1, cells(shown.get(i), isOfShift && i == shown.size() - 1));
        }
    }

    private static List<Forecast.Point> shown(Forecast forecast) {
        List<Forecast.Point> hours = forecast.points().stream()
                .filter(point -> point.at().equals(point.at().truncatedTo(ChronoUnit.HOURS)))
                .toList();
        long step = (hours.size() + MOST_ROWS - 1L) / MOST_ROWS;
        Instant end = forecast.end().at();
        return forecast.points().stream()
                .filter(point -> point.at().equals(end)
                        || (hours.contains(point) && hoursBetween(hours.get(0), point) % step == 0))
                .toList();
    }

    private Label[] cells(Forecast.Point point, boolean isEnd) {
        Label[] cells = {
            cell(isEnd ? texts.now("forecast.end", Numbers.minute(point.at())) : Numbers.minute(point.at())),
            cell(Numbers.whole(point.median())),
            cell(ForecastWords.interval(point, LEVELS.get(0))),
            cell(ForecastWords.interval(point, LEVELS.get(1))),
            cell(ForecastWords.interval(point, LEVELS.get(2))),
            cell(Numbers.whole(point.planned())),
            cell(ForecastWords.percent(point.planFraction()) + " %")
        };
        if (isEnd) {
            for (Label cell : cells) {
                cell.setStyle("-fx-font-weight: bold");
            }
        }
        return cells;
    }

    private static String level(int index) {
        return Numbers.whole(100 * LEVELS.get(index)) + " %";
    }

    private static Label heading(String words) {
        Label heading = cell(words);
        heading.getStyleClass().add("change-heading");
        return heading;
    }

    private static Label cell(String words) {
        Label cell = new Label(words);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        return cell;
    }

    private static long hoursBetween(Forecast.Point first, Forecast.Point point) {
        return Duration.between(first.at(), point.at()).toHours();
    }
}

package linetwin.ui.forecast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.sim.forecast.Forecast;
import linetwin.ui.control.chart.FanChart;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** A fan with its title, its key, and words in its place while there is none. */
final class FanPanel extends VBox {
    private static final List<Double> KEY_OPACITIES = List.of(0.2, 0.36, 0.49);

    private final FanChart chart = new FanChart();
    private final Label none = new Label();
    private final HBox heading = new HBox(8);

    /**
     * An empty one.
     *
     * @param hasKnown whether the key explains the line of what was
     */
    FanPanel(String id, String titleKey, boolean hasKnown, Texts texts) {
        setId(id);
        getStyleClass().add("panel");
        setMinSize(0, 0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of(titleKey));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.getChildren().addAll(title, gap);
        heading.setAlignment(Pos.CENTER_LEFT);
        none.getStyleClass().add("placeholder");
        none.setWrapText(true);
        StackPane room = new StackPane(chart, none);
        room.setMinSize(0, 0);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(heading, room);
        if (hasKnown) {
            getChildren().add(key(texts));
        }
    }

    /** A node at the right of the title. */
    FanPanel withAside(Node node) {
        heading.getChildren().add(node);
        return this;
    }

    private static Node key(Texts texts) {
        HBox key = new HBox(14);
        key.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < PastForecast.LEVELS.size(); i++) {
            Region swatch = swatch("fan-key-band");
            swatch.setStyle("-fx-opacity: " + KEY_OPACITIES.get(i));
            key.getChildren()
                    .add(entry(swatch, texts.of("forecast.band", Numbers.whole(100 * PastForecast.LEVELS.get(i)))));
        }
        key.getChildren()
                .addAll(
                        entry(swatch("fan-key-line"), texts.of("forecast.median")),
                        entry(swatch("fan-key-known"), texts.of("forecast.made")),
                        entry(swatch("fan-key-target"), texts.of("forecast.plan")));
        return key;
    }

    private static Region swatch(String styleClass) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("fan-key", styleClass);
        return swatch;
    }

    private static Label entry(Region swatch, ObservableValue<String> words) {
        Label entry = new Label(null, swatch);
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        entry.textProperty().bind(words);
        return entry;
    }

    /** Shows the shift that a forecast is of. */
    void showShift(Forecast forecast, Outlook outlook, FanView view) {
        none.setText("");
        Instant from = forecast.countedFrom().truncatedTo(ChronoUnit.HOURS);
        chart.show(
                view == FanView.PLAN
                        ? ForecastFans.againstPlan(forecast, outlook)
                        : ForecastFans.ofShift(forecast, outlook),
                ForecastFans.seconds(from),
                ForecastFans.seconds(forecast.end().at()));
    }

    /** Shows how forecasts of the end of a shift moved. */
    void showPast(List<PastForecast> past) {
        none.setText("");
        chart.show(
                ForecastFans.ofPast(past),
                ForecastFans.seconds(past.get(0).at()),
                ForecastFans.seconds(past.get(past.size() - 1).at()));
    }

    /** Shows nothing, and says why. */
    void showNone(String why) {
        chart.clear();
        none.setText(why);
    }
}

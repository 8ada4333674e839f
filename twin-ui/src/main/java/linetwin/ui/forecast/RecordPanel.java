package linetwin.ui.forecast;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.sim.forecast.Score;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** How often the forecasts of the hour to come were right: who hides his record is not believed. */
final class RecordPanel extends VBox {
    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

    private final Texts texts;
    private final ForecastWords words;
    private final Label basis = new WrappedLabel("forecast-record-basis", "gain-fact");
    private final GridPane coverage = new GridPane();
    private final Label accuracy = new WrappedLabel("forecast-record-accuracy", "gain-fact");

    RecordPanel(Texts texts, ForecastWords words) {
        this.texts = texts;
        this.words = words;
        setId("forecast-record");
        getStyleClass().add("panel");
        setMinSize(0, 0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("forecast.recordTitle"));
        coverage.getStyleClass().add("forecast-table");
        getChildren().addAll(title, coverage, accuracy, basis);
    }

    void show(Outlook outlook) {
        basis.setText(words.record(outlook));
        coverage.getChildren().clear();
        accuracy.setText("");
        outlook.record().score().ifPresent(this::show);
    }

    private void show(Score score) {
        coverage.addRow(0, cell(texts.now("forecast.foretold"), "change-heading"));
        coverage.addRow(1, cell(texts.now("forecast.happened"), "change-heading"));
        for (double level : LEVELS) {
            coverage.addRow(0, cell(Numbers.whole(100 * level) + " %", "change-heading"));
            coverage.addRow(1, cell(Numbers.whole(100 * score.coverageFraction(level)) + " %", "forecast-covered"));
        }
        accuracy.setText(words.accuracy(score));
    }

    private static Label cell(String text, String styleClass) {
        Label cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        return cell;
    }
}

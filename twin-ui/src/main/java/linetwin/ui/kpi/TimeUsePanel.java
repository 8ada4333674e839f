package linetwin.ui.kpi;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.LineKpis;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.chart.ShareBar;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.TimeWords;
import linetwin.ui.text.Texts;

/** Where the time goes: the stations that lost most by themselves in the last hour. */
public final class TimeUsePanel extends VBox {
    private static final int SHOWN = 5;

    private final Texts texts;
    private final GridPane rows = new GridPane();
    private final Consumer<String> onChosen;
    private List<String> stations = List.of();

    /** @param onChosen gets the station of which somebody wants to see when it lost that */
    public TimeUsePanel(Texts texts, Consumer<String> onChosen) {
        this.texts = texts;
        this.onChosen = onChosen;
        setId("time-panel");
        getStyleClass().add("panel");
        setMinHeight(0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("time.title"));
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        rows.getColumnConstraints().addAll(new ColumnConstraints(), bar);
        rows.getStyleClass().add("panel-rows");
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(title, rows);
    }

    public void show(LineFrame frame) {
        LineKpis lastHour = frame.figures().lastHour();
        LineDescription line = frame.snapshot().description();
        if (lastHour == null || line == null) {
            return;
        }
        List<TimeUse> worst = TimeUse.worst(lastHour, SHOWN);
        List<String> newest = worst.stream().map(TimeUse::station).toList();
        if (!newest.equals(stations)) {
            stations = newest;
            rows.getChildren().clear();
            for (int i = 0; i < worst.size(); i++) {
                addRow(i, worst.get(i));
            }
        }
        for (int i = 0; i < worst.size(); i++) {
            ShareBar bar = (ShareBar) rows.getChildren().get(2 * i + 1);
            TimeWords words = new TimeWords(texts, line, worst.get(i).station());
            bar.setWords(words::of);
            bar.show(worst.get(i).shares());
        }
    }

    private void addRow(int row, TimeUse use) {
        Button title = Buttons.ofWords(
                "time-use-" + use.station(), texts.of(use.title()), () -> onChosen.accept(use.station()));
        title.getStyleClass().setAll("name-button");
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.of("time.open"));
        title.setTooltip(hint);
        ShareBar bar = new ShareBar();
        bar.setOnMouseClicked(click -> onChosen.accept(use.station()));
        bar.setMaxWidth(Double.MAX_VALUE);
        rows.addRow(row, title, bar);
    }
}

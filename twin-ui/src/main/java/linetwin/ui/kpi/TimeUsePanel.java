package linetwin.ui.kpi;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.LineKpis;
import linetwin.ui.control.chart.ShareBar;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** Where the time goes: the stations that lost most by themselves in the last hour. */
public final class TimeUsePanel extends VBox {
    private static final int SHOWN = 5;

    private final Texts texts;
    private final GridPane rows = new GridPane();
    private List<String> stations = List.of();

    public TimeUsePanel(Texts texts) {
        this.texts = texts;
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
        if (lastHour == null) {
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
            ((ShareBar) rows.getChildren().get(2 * i + 1)).show(worst.get(i).shares());
        }
    }

    private void addRow(int row, TimeUse use) {
        Label title = new Label();
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of(use.title()));
        ShareBar bar = new ShareBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        rows.addRow(row, title, bar);
    }
}

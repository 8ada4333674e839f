package linetwin.ui.kpi;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.value.Text;
import linetwin.ui.control.chart.LevelGauge;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** The buffers that are nearest to full or dry: where the next blocking or starving will come from. */
public final class BufferPanel extends VBox {
    private static final int SHOWN = 5;

    private final Texts texts;
    private final GridPane rows = new GridPane();
    private List<String> ids = List.of();

    public BufferPanel(Texts texts) {
        this.texts = texts;
        setId("buffer-panel");
        getStyleClass().add("panel");
        setMinHeight(0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("buffers.title"));
        ColumnConstraints gauge = new ColumnConstraints();
        gauge.setHgrow(Priority.ALWAYS);
        gauge.setFillWidth(true);
        rows.getColumnConstraints().addAll(new ColumnConstraints(), gauge, new ColumnConstraints());
        rows.getStyleClass().add("panel-rows");
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(title, rows);
    }

    public void show(LineFrame frame) {
        List<BufferLevel> levels = BufferLevel.mostExtreme(frame.snapshot(), SHOWN);
        List<String> newest = levels.stream().map(BufferLevel::id).toList();
        if (!newest.equals(ids)) {
            ids = newest;
            rows.getChildren().clear();
            for (int i = 0; i < levels.size(); i++) {
                addRow(i, levels.get(i).title());
            }
        }
        for (int i = 0; i < levels.size(); i++) {
            update(i, levels.get(i));
        }
    }

    private void addRow(int row, Text name) {
        Label title = new Label();
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of(name));
        LevelGauge gauge = new LevelGauge();
        gauge.setMaxWidth(Double.MAX_VALUE);
        Label figures = new Label();
        figures.setMinWidth(Region.USE_PREF_SIZE);
        figures.getStyleClass().add("row-figure");
        rows.addRow(row, title, gauge, figures);
    }

    private void update(int row, BufferLevel level) {
        ((LevelGauge) rows.getChildren().get(3 * row + 1)).show(level.content(), level.capacity());
        ((Label) rows.getChildren().get(3 * row + 2)).setText(level.content() + " / " + level.capacity());
    }
}

package linetwin.ui.kpi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import linetwin.ui.kpi.KpiStripFigures.Bottleneck;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** The figures of the shift in letters that are read from afar, as on a board above the line. */
public final class AndonBoard extends GridPane {
    private final Texts texts;
    private final ReadOnlyObjectProperty<KpiStripFigures> figures;

    public AndonBoard(KpiStripViewModel model, Texts texts) {
        this.texts = texts;
        this.figures = model.figuresProperty();
        setId("andon-board");
        getStyleClass().add("andon-board");
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 / 3.0);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < 2; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            getRowConstraints().add(row);
        }
        addRow(
                0,
                cell("kpi.throughput", figure(KpiStripFigures::jobsPerHour), "andon-throughput"),
                cell("andon.target", figure(KpiStripFigures::target), "andon-target"),
                cell("andon.difference", figure(KpiStripFigures::difference), "andon-difference"));
        addRow(
                1,
                cell("andon.done", figure(now -> now.done() + " / " + now.planned()), "andon-done"),
                cell("kpi.bottleneck", bottleneck(), "andon-bottleneck"),
                cell("kpi.alarms", figure(AndonBoard::alarms), "andon-alarms"));
    }

    private static String alarms(KpiStripFigures now) {
        return String.valueOf(now.alarms().stream().mapToInt(Integer::intValue).sum());
    }

    private ObservableValue<String> figure(Function<KpiStripFigures, String> part) {
        return figures.map(part);
    }

    private ObservableValue<String> bottleneck() {
        return Bindings.createStringBinding(
                () -> Optional.ofNullable(figures.get())
                        .flatMap(KpiStripFigures::bottleneck)
                        .map(Bottleneck::title)
                        .map(title -> texts.now(title))
                        .orElse(Numbers.UNKNOWN),
                figures,
                texts.languageProperty());
    }

    private VBox cell(String key, ObservableValue<String> words, String id) {
        Label title = new Label();
        title.textProperty().bind(texts.of(key));
        Label value = new Label();
        value.setId(id);
        value.textProperty().bind(words);
        VBox cell = new VBox(title, value);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().add("andon-cell");
        for (Label label : List.of(title, value)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        title.styleProperty().bind(heightProperty().map(height -> size(height.doubleValue() / 22)));
        value.styleProperty()
                .bind(Bindings.createStringBinding(
                        () -> size(Math.min(
                                getHeight() / 6, 0.3 * getWidth() / Math.max(3.5, 0.75 * widthOf(value.getText())))),
                        heightProperty(),
                        widthProperty(),
                        value.textProperty()));
        return cell;
    }

    /** Width of words in the width of a digit; a Chinese character is twice as wide. */
    private static double widthOf(String words) {
        return words == null
                ? 0
                : words.chars().mapToDouble(c -> c < 0x2E80 ? 1 : 1.9).sum();
    }

    private static String size(double pixels) {
        return String.format(Locale.ROOT, "-fx-font-size: %.0fpx", Math.max(12, pixels));
    }
}

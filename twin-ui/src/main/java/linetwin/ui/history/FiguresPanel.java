package linetwin.ui.history;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.LineFigure;
import linetwin.store.review.Review;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The figures of two periods side by side; it is there only while two are shown. */
final class FiguresPanel extends VBox {
    private static final String NONE = "–";

    private final HistoryTable<LineFigure> table;
    private @Nullable Review review;
    private @Nullable Review other;

    FiguresPanel(Texts texts) {
        getStyleClass().add("panel");
        setMinSize(0, 0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.of("history.figures"));
        table = new HistoryTable<LineFigure>("history-figures", texts.of("history.figures"), texts)
                .with("history.figure", figure -> texts.now(figure.text()), 170)
                .with("history.this", figure -> value(figure, review), 80)
                .with("history.other", figure -> value(figure, other), 80)
                .with("history.difference", this::difference, 80);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
    }

    /** Shows two periods, with the figures that one of them has; nothing if there is no other. */
    void show(@Nullable Review shown, @Nullable Review beside) {
        review = shown;
        other = beside;
        setVisible(beside != null);
        setManaged(beside != null);
        table.getItems()
                .setAll(
                        beside == null
                                ? List.of()
                                : Arrays.stream(LineFigure.values())
                                        .filter(figure -> !value(figure, shown).equals(NONE)
                                                || !value(figure, beside).equals(NONE))
                                        .toList());
    }

    private static String value(LineFigure figure, @Nullable Review of) {
        double value = of == null ? Double.NaN : figure.value(of.kpis());
        return Double.isFinite(value) ? Numbers.decimal(value * figure.scale()) + " " + figure.unit() : NONE;
    }

    private String difference(LineFigure figure) {
        Review one = review;
        Review two = other;
        double difference =
                one == null || two == null ? Double.NaN : figure.value(one.kpis()) - figure.value(two.kpis());
        return Double.isFinite(difference) ? Numbers.signedDecimal(difference * figure.scale()) : NONE;
    }
}

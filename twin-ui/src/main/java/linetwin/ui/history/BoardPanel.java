package linetwin.ui.history;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.value.Durations;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewRow;
import linetwin.store.review.ReviewWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The board: each hour, or day, of a period against its plan, the one that still goes on marked as such. */
final class BoardPanel extends VBox {
    private final Texts texts;
    private final Label title = new Label();
    private final HistoryTable<ReviewRow> table;
    private @Nullable Review review;

    BoardPanel(Texts texts) {
        this.texts = texts;
        HistoryTips tips = new HistoryTips(texts);
        getStyleClass().add("panel");
        setMinSize(0, 0);
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        table = new HistoryTable<ReviewRow>("history-board", texts.of("history.board"), texts)
                .with("history.hour", this::nameOf, 130)
                .with("history.plan", row -> Numbers.decimal(row.kpis().planVehicles()), 56)
                .with("history.good", row -> String.valueOf(row.kpis().output().good()), 56)
                .with("history.difference", row -> Numbers.signedDecimal(row.difference()), 60)
                .with("history.soFar", row -> Numbers.signedDecimal(row.differenceSoFar()), 66)
                .with("history.heard", this::heardOf, 96)
                .with("history.why", this::whyOf, 240)
                .withTips(row -> tips.of(row, nameOf(row), whyOf(row), heardOf(row)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
    }

    /** Shows a period; nothing if it is absent. */
    void show(@Nullable Review shown) {
        review = shown;
        title.setText(texts.now(shown == null || shown.isByHour() ? "history.board" : "history.boardDays"));
        table.getItems().setAll(shown == null ? List.of() : shown.rows());
    }

    private String nameOf(ReviewRow row) {
        Review of = review;
        String name = of == null || of.isByHour()
                ? ReviewWords.minute(row.period().from()) + " – "
                        + ReviewWords.minute(row.period().until())
                : ReviewWords.day(row.named());
        return row.isRunning() ? texts.now("history.running", name) : name;
    }

    private String heardOf(ReviewRow row) {
        return row.isWholeHeard()
                ? ""
                : texts.now(
                        "history.heardOf",
                        about(row.heard()),
                        about(row.period().length()));
    }

    private String about(Duration time) {
        return texts.now(Durations.about(time));
    }

    private String whyOf(ReviewRow row) {
        Review of = review;
        return of == null
                ? ""
                : row.mainLoss()
                        .map(loss -> texts.now(ReviewWords.loss(of.line(), loss)) + " · "
                                + texts.now("time.minutes", Numbers.decimal(loss.micros() / 60e6)))
                        .orElse("");
    }
}

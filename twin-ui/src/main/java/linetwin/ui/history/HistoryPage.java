package linetwin.ui.history;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.store.review.PeriodName;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewRow;
import linetwin.store.review.ReviewWords;
import linetwin.store.review.ShiftOutlook;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Exports;
import linetwin.ui.control.NamedCell;
import linetwin.ui.history.HistoryViewModel.ShiftRow;
import linetwin.ui.history.HistoryViewModel.Shown;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** A period of the history: the board and what stopped the line, all shifts, the stops, and another period beside it. */
public final class HistoryPage extends VBox {
    private final HistoryViewModel model;
    private final Texts texts;
    private final Label heading = new Label();
    private final BoardPanel board;
    private final ParetoPanel pareto;
    private final Button save;
    private final HistoryTable<ShiftRow> shifts;
    private final FiguresPanel figures;

    public HistoryPage(HistoryViewModel model, Texts texts, Exports exports) {
        super(8);
        this.model = model;
        this.texts = texts;
        save = Buttons.ofWords("history-save", texts.of("history.save"), () -> {});
        setId("history-page");
        setMinHeight(0);
        board = new BoardPanel(texts);
        figures = new FiguresPanel(texts);
        shifts = new HistoryTable<ShiftRow>("history-shifts", texts.of("history.shifts"), texts)
                .with("history.shift", row -> ReviewWords.shift(row.shift().period()), 214)
                .with("history.plan", row -> Numbers.whole(row.kpis().planVehicles()), 52)
                .with("history.good", row -> String.valueOf(row.kpis().output().good()), 52)
                .with("history.oee", row -> percent(row.kpis().oee().index().value()), 64);
        shifts.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.pickProperty().set(Pick.exactly(chosen.shift().period()));
            }
        });
        heading.setId("history-heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        StopsPanel stops = new StopsPanel(model, texts);
        pareto = new ParetoPanel(texts, new HistoryTips(texts), stops::choose);
        VBox shiftPanel = panel(texts.of("history.shifts"), shifts);
        HBox.setHgrow(board, Priority.ALWAYS);
        setWidth(pareto, 420);
        setWidth(shiftPanel, 420);
        setWidth(figures, 420);
        HBox.setHgrow(stops, Priority.ALWAYS);
        HBox above = row(board, pareto);
        HBox below = row(stops, figures, shiftPanel);
        getChildren().addAll(bar(exports), above, below);
        model.shownProperty().subscribe(this::show);
        model.troubleProperty().subscribe(now -> tell());
        texts.languageProperty().subscribe(now -> show(model.shownProperty().get()));
    }

    private static HBox row(Node... panels) {
        HBox row = new HBox(8, panels);
        row.setMinHeight(0);
        row.setPrefHeight(200);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private static void setWidth(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
    }

    private static Label title() {
        Label words = new Label();
        words.getStyleClass().add("panel-title");
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private static VBox panel(ObservableValue<String> words, Region content) {
        Label title = title();
        title.textProperty().bind(words);
        return panel(title, content);
    }

    private static VBox panel(Label title, Region content) {
        VBox panel = new VBox(title, content);
        panel.getStyleClass().add("panel");
        panel.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        return panel;
    }

    private VBox bar(Exports exports) {
        ComboBox<PeriodName> period = NamedCell.choice("history-period", 150, name -> texts.of(name.words()));
        period.accessibleTextProperty().bind(texts.of("history.period"));
        period.promptTextProperty().bind(texts.of("history.period"));
        period.getItems().setAll(PeriodName.values());
        period.valueProperty().subscribe(name -> {
            if (name != null) {
                shifts.getSelectionModel().clearSelection();
                model.pickProperty().set(Pick.named(name));
            }
        });
        ComboBox<String> compared = NamedCell.choice("history-compare", 160, this::nameOfCompared);
        compared.accessibleTextProperty().bind(texts.of("history.compare"));
        compared.getItems().setAll("history.compareNone", "history.comparePrevious");
        Arrays.stream(PeriodName.values()).map(PeriodName::name).forEach(compared.getItems()::add);
        compared.setValue("history.compareNone");
        compared.valueProperty().subscribe(chosen -> model.comparedProperty().set(pick(chosen)));
        Label with = new Label();
        with.setMinWidth(USE_PREF_SIZE);
        with.textProperty().bind(texts.of("history.compare"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        save.setOnAction(click -> save(exports));
        HBox controls = new HBox(
                8,
                period,
                with,
                compared,
                gap,
                check("history-keep", "history.keep", model.desk().isKeeping(), model.desk()::keep),
                reports(),
                save);
        controls.setAlignment(Pos.CENTER_LEFT);
        VBox bar = new VBox(4, controls, heading);
        bar.getStyleClass().add("panel");
        bar.setMinHeight(USE_PREF_SIZE);
        return bar;
    }

    private ObservableValue<String> nameOfCompared(String chosen) {
        return chosen.startsWith("history.")
                ? texts.of(chosen)
                : texts.of(PeriodName.valueOf(chosen).words());
    }

    private static Pick pick(String chosen) {
        return switch (chosen) {
            case "history.compareNone" -> Pick.NONE;
            case "history.comparePrevious" -> Pick.SHIFT_BEFORE;
            default -> Pick.named(PeriodName.valueOf(chosen));
        };
    }

    private CheckBox reports() {
        CheckBox reports =
                check("history-reports", "history.reports", model.desk().isReporting(), model.desk()::report);
        model.desk().reports().ifPresent(folder -> {
            Tooltip where = new Tooltip();
            where.textProperty().bind(texts.of("history.reportsHint", folder));
            reports.setTooltip(where);
        });
        return reports;
    }

    private CheckBox check(String id, String key, boolean isChosen, Consumer<Boolean> choose) {
        CheckBox check = new CheckBox();
        check.setId(id);
        check.setMinWidth(USE_PREF_SIZE);
        check.textProperty().bind(texts.of(key));
        check.setSelected(isChosen);
        check.selectedProperty().subscribe((before, now) -> {
            choose.accept(now);
            tell();
        });
        check.setDisable(model.desk().file().isEmpty());
        return check;
    }

    private void save(Exports exports) {
        Review review = model.shownProperty().get().review();
        if (review != null) {
            String day = ReviewWords.day(review.period().from());
            String time = ReviewWords.minute(review.period().from()).replace(":", "");
            exports.text("report-" + day + "-" + time + ".html", model.desk().page(review));
        }
    }

    private static String percent(double fraction) {
        return Double.isFinite(fraction) ? Numbers.percent(fraction) + " %" : "–";
    }

    private void show(Shown shown) {
        Review review = shown.review();
        board.show(review);
        figures.show(review, shown.other());
        save.setDisable(review == null);
        pareto.show(review);
        if (!shown.shifts().equals(shifts.getItems())) {
            shifts.getItems().setAll(shown.shifts());
        }
        shifts.getParent().setVisible(shown.other() == null);
        shifts.getParent().setManaged(shown.other() == null);
        tell();
    }

    /** How the shift stands, if it still goes on; with why that is not told where it can't be. */
    private String outlook(Review review) {
        boolean isRunning = review.rows().stream().anyMatch(ReviewRow::isRunning);
        ShiftOutlook outlook = review.outlook();
        if (outlook != null) {
            return "\n" + texts.now("history.shiftStands", texts.now(ReviewWords.outlook(outlook)));
        }
        return isRunning ? "\n" + texts.now("history.endUnknown") : "";
    }

    private void tell() {
        Review review = model.shownProperty().get().review();
        Optional<Text> trouble = model.troubleProperty().get();
        String what = review != null
                ? texts.now("history.heading", texts.now(review.line().plant()), ReviewWords.period(review.period()))
                        + "   "
                        + (review.unheard().isZero()
                                ? texts.now("history.allHeard")
                                : texts.now("history.notHeard", texts.now(Durations.about(review.unheard()))))
                        + outlook(review)
                : texts.now(model.desk().isKeeping() ? "history.none" : "history.off");
        heading.setText(trouble.map(why -> what + "\n" + texts.now("history.trouble", texts.now(why)))
                .orElse(what));
    }
}

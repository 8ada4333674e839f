package linetwin.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.twin.Alarm;
import linetwin.store.history.KeptStop;
import linetwin.store.review.Downtime;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewWords;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.NamedCell;
import linetwin.ui.history.HistoryViewModel.Shown;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The stops of the shown period, by kind and words that they have in them; they are acknowledged here. */
final class StopsPanel extends VBox {
    private static final List<Alarm.Kind> KINDS =
            List.of(Alarm.Kind.BREAKDOWN, Alarm.Kind.ANDON, Alarm.Kind.MATERIAL_MISSING, Alarm.Kind.MINOR_STOP);

    private final HistoryViewModel model;
    private final Texts texts;
    private final HistoryTable<KeptStop> table;
    private final TextField filter = new TextField();
    private final ComboBox<Optional<Alarm.Kind>> kind;
    private final Label count = new Label();
    private final BooleanProperty canAcknowledge = new SimpleBooleanProperty();

    StopsPanel(HistoryViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("panel");
        setMinSize(0, 0);
        table = new HistoryTable<KeptStop>("history-stops", texts.of("history.stops"), texts)
                .with(
                        "history.begin",
                        kept -> ReviewWords.dayAndMinute(kept.stop().begin()),
                        130)
                .with("history.lasted", kept -> texts.now(ReviewWords.lasted(kept.stop())), 100)
                .with("history.station", this::stationOf, 150)
                .with("history.what", this::whatOf, 190)
                .with("history.seen", StopsPanel::seenBy, 110);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        VBox.setVgrow(table, Priority.ALWAYS);
        filter.setId("history-filter");
        filter.promptTextProperty().bind(texts.of("history.filter"));
        filter.accessibleTextProperty().bind(texts.of("history.filter"));
        filter.setPrefWidth(150);
        kind = NamedCell.choice(
                "history-kind",
                140,
                chosen -> chosen.map(found -> texts.of(ReviewWords.kind(found)))
                        .orElseGet(() -> texts.of("history.allKinds")));
        kind.accessibleTextProperty().bind(texts.of("history.kind"));
        kind.getItems().add(Optional.empty());
        KINDS.forEach(each -> kind.getItems().add(Optional.of(each)));
        kind.setValue(Optional.empty());
        count.setId("history-count");
        count.getStyleClass().add("tile-note");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(bar(), table);
        filter.textProperty().subscribe(this::list);
        kind.valueProperty().subscribe(this::list);
        model.shownProperty().subscribe(this::list);
        texts.languageProperty().subscribe(this::list);
    }

    /** Lists the stops of a bar of the Pareto, with the longest of them chosen. */
    void choose(Downtime downtime) {
        Review review = review();
        if (review == null) {
            return;
        }
        kind.setValue(Optional.of(downtime.kind()));
        filter.setText(downtime.element() + " "
                + texts.now(ReviewWords.stop(review.line(), downtime.element(), downtime.kind(), downtime.reason())));
        table.getItems().stream()
                .filter(kept -> downtime.isOf(kept.stop()))
                .max(Comparator.comparing(kept -> Downtime.within(kept.stop(), review.period())))
                .ifPresent(longest -> {
                    table.getSelectionModel().clearSelection();
                    table.getSelectionModel().select(longest);
                    table.scrollTo(longest);
                });
        table.requestFocus();
    }

    private HBox bar() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.of("history.stops"));
        Button seen = Buttons.ofWords("history-acknowledge", texts.of("history.acknowledge"), this::acknowledge);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.of("history.acknowledgeHint"));
        seen.setTooltip(hint);
        seen.disableProperty()
                .bind(canAcknowledge
                        .not()
                        .or(Bindings.isEmpty(table.getSelectionModel().getSelectedItems())));
        HBox.setHgrow(filter, Priority.SOMETIMES);
        HBox bar = new HBox(8, title, kind, filter, count, seen);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private @Nullable Review review() {
        return model.shownProperty().get().review();
    }

    private String stationOf(KeptStop kept) {
        Review review = review();
        return review == null
                ? kept.stop().element()
                : texts.now(ReviewWords.element(review.line(), kept.stop().element()));
    }

    private String whatOf(KeptStop kept) {
        Review review = review();
        return review == null
                ? texts.now(ReviewWords.kind(kept.stop().kind()))
                : texts.now(ReviewWords.stop(
                        review.line(),
                        kept.stop().element(),
                        kept.stop().kind(),
                        kept.stop().reason()));
    }

    private static String seenBy(KeptStop kept) {
        KeptStop.Acknowledgement seen = kept.acknowledged();
        return seen == null ? "" : seen.by() + " " + ReviewWords.dayAndMinute(seen.at());
    }

    private void acknowledge() {
        model.acknowledge(table.getSelectionModel().getSelectedItems().stream()
                .map(KeptStop::id)
                .toList());
    }

    /** The latest first. */
    private void list() {
        Shown shown = model.shownProperty().get();
        canAcknowledge.set(model.desk().canAcknowledge());
        List<KeptStop> all = shown.review() == null
                ? new ArrayList<>()
                : new ArrayList<>(shown.review().stops());
        Collections.reverse(all);
        List<KeptStop> some = all.stream().filter(this::isWanted).toList();
        List<Long> chosen = table.getSelectionModel().getSelectedItems().stream()
                .map(KeptStop::id)
                .toList();
        if (!some.equals(table.getItems())) {
            table.getItems().setAll(some);
            for (int i = 0; i < some.size(); i++) {
                if (chosen.contains(some.get(i).id())) {
                    table.getSelectionModel().select(i);
                }
            }
        }
        count.setText(texts.now("history.count", some.size(), all.size()));
    }

    private boolean isWanted(KeptStop kept) {
        Optional<Alarm.Kind> wanted = kind.getValue();
        String words = (stationOf(kept) + " " + kept.stop().element() + " " + whatOf(kept)).toLowerCase(Locale.ROOT);
        return (wanted == null
                        || wanted.isEmpty()
                        || wanted.get() == kept.stop().kind())
                && Arrays.stream(
                                filter.getText().toLowerCase(Locale.ROOT).trim().split("\\s+"))
                        .allMatch(words::contains);
    }
}

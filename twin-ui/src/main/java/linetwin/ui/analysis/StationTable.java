package linetwin.ui.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.history.Period;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.kpi.loss.RootCauses;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.chart.ShareBar;
import linetwin.ui.control.chart.Swatches;
import linetwin.ui.control.chart.TimeStrip;
import linetwin.ui.state.TimeWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** All stations, one row each: where the time went, and when. */
final class StationTable extends VBox {
    private static final double NAME_WIDTH = 172;
    private static final double BAR_WIDTH = 170;
    private static final double ROW_HEIGHT = 24;

    private final ObservableList<StationRow> rows = FXCollections.observableArrayList();
    private final ListView<StationRow> list = new ListView<>(rows);
    private final Texts texts;
    private @Nullable LineDescription line;
    private Map<String, List<StateSegment>> states = Map.of();
    private final Label from = axis("gantt-from");
    private final Label until = axis("gantt-until");

    StationTable(Texts texts, Swatches swatches, Consumer<String> onChosen) {
        this.texts = texts;
        setId("analysis-stations");
        getStyleClass().add("panel");
        setMinHeight(0);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.of("analysis.stations"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Region before = new Region();
        before.setMinWidth(NAME_WIDTH + BAR_WIDTH + 22);
        HBox axis = new HBox(before, from, gap, until);
        list.setId("analysis-rows");
        list.accessibleTextProperty().bind(texts.of("analysis.stations"));
        list.getStyleClass().addAll("dense", "edge-to-edge", "station-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setMinHeight(0);
        list.setCellFactory(view -> new RowCell(texts, swatches, this::words));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                onChosen.accept(row.id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, axis, list);
    }

    /** Lets the row of a station be seen as the chosen one. */
    void choose(String id) {
        rows.stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        });
    }

    private String words(StationRow row, Object subject) {
        LineDescription known = line;
        return known == null
                ? ""
                : new TimeWords(texts, known, row.id(), segment -> rootOf(row.id(), segment, known))
                        .of(row.told(subject));
    }

    /** At the middle of the stretch; it may have changed meanwhile. */
    private Optional<Charge> rootOf(String station, StateSegment segment, LineDescription known) {
        return new RootCauses(known, states)
                .of(station, segment.from().plus(segment.length().dividedBy(2)));
    }

    private static Label axis(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("axis-label");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Rows are replaced one by one, so that the list keeps its place. */
    void show(
            List<StationRow> newest,
            Period period,
            LineDescription described,
            Map<String, List<StateSegment>> allStates) {
        line = described;
        states = allStates;
        from.setText(Numbers.time(period.from()));
        until.setText(Numbers.time(period.until()));
        if (rows.size() != newest.size()) {
            rows.setAll(newest);
            return;
        }
        for (int i = 0; i < newest.size(); i++) {
            if (!rows.get(i).equals(newest.get(i))) {
                rows.set(i, newest.get(i));
            }
        }
    }

    /** The row of a station. */
    private static final class RowCell extends ListCell<StationRow> {
        private final Texts texts;
        private final Label name = new Label();
        private final ShareBar shares = new ShareBar();
        private final TimeStrip strip;
        private final HBox row;

        RowCell(Texts texts, Swatches swatches, BiFunction<StationRow, Object, String> words) {
            this.texts = texts;
            strip = new TimeStrip(swatches);
            Function<Object, String> ofItem = subject -> getItem() == null ? "" : words.apply(getItem(), subject);
            strip.setWords(ofItem);
            shares.setWords(ofItem);
            name.setMinWidth(NAME_WIDTH);
            name.setMaxWidth(NAME_WIDTH);
            name.getStyleClass().add("row-name");
            shares.setMinWidth(BAR_WIDTH);
            shares.setMaxWidth(BAR_WIDTH);
            HBox.setHgrow(strip, Priority.ALWAYS);
            row = new HBox(10, name, shares, strip);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxHeight(18);
            setPrefWidth(0); // as wide as the list, not as its content
        }

        @Override
        protected void updateItem(StationRow item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row);
            if (!empty && item != null) {
                name.textProperty().bind(texts.of(item.title()));
                shares.show(item.shares());
                strip.show(item.stretches());
            }
        }
    }
}

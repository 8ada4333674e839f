package linetwin.ui.agv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.fleet.AgvKpis;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What is known of one AGV: what it does, its load and order, its battery, and where its time went since the run began. */
final class AgvDrawer extends VBox {
    private final Texts texts;
    private final Label title = new Label();
    private final GridPane rows = new GridPane();
    private List<List<String>> shown = List.of();

    AgvDrawer(Texts texts) {
        this.texts = texts;
        setId("agv-drawer");
        setMinHeight(0);
        title.setId("agv-drawer-title");
        title.getStyleClass().add("drawer-title");
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(new ColumnConstraints(), values);
        rows.getStyleClass().add("drawer-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    void show(AgvFacts agv, LineDescription line, Instant now) {
        title.setText(texts.now(agv.fleet().title()) + "  " + agv.id());
        List<List<String>> newest = new ArrayList<>();
        AgvStatus status = agv.status();
        newest.add(row("agv.doing", texts.now(AgvWords.keyOf(agv))));
        if (status.waitsFor() != null) {
            newest.add(row("agv.waitsFor", status.waitsFor()));
        }
        AgvStatus.Order order = status.order();
        if (order != null) {
            newest.add(row("agv.load", texts.now(status.loaded() ? "agv.onBoard" : "agv.fetched")));
            newest.add(row("agv.order", part(order, line)));
            newest.add(row("agv.for", element(order.element(), line)));
            agv.orderAge(now).ifPresent(age -> newest.add(row("agv.called", Numbers.duration(age))));
        }
        if (status.stateOfChargeFraction() != null) {
            newest.add(row("agv.battery", Numbers.percent(status.stateOfChargeFraction()) + " %"));
        }
        addFigures(agv.kpis(), line.seed() != null, newest);
        fill(newest);
    }

    /** An AGV of a line that is not simulated may tell of no calls, and then its deliveries are not known. */
    private void addFigures(AgvKpis kpis, boolean tellsCalls, List<List<String>> newest) {
        if (tellsCalls || kpis.deliveries() > 0) {
            newest.add(row("agv.deliveries", String.valueOf(kpis.deliveries())));
            newest.add(row("agv.late", String.valueOf(kpis.lateDeliveries())));
        }
        if (kpis.deliveries() > 0) {
            newest.add(row("agv.mean", Numbers.decimal(kpis.callToDeliveryMeanMinutes()) + " min"));
            newest.add(row("agv.most", Numbers.decimal(kpis.callToDeliveryP95Minutes()) + " min"));
        }
        for (AgvTask task : AgvTask.values()) {
            double share = kpis.share(task).value();
            if (share > 0) {
                newest.add(row(AgvWords.keyOf(task), Numbers.percent(share) + " %"));
            }
        }
    }

    /** As the station calls it. */
    private String part(AgvStatus.Order order, LineDescription line) {
        return line.elements().stream()
                .filter(element -> element.id().equals(order.element()))
                .flatMap(element -> element.stops().stream())
                .filter(stop -> stop.name().equals(order.part()))
                .map(stop -> texts.now(stop.title()))
                .findFirst()
                .orElse(order.part());
    }

    private String element(String id, LineDescription line) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .map(ElementDescription::title)
                .map(texts::now)
                .findFirst()
                .orElse(id);
    }

    private List<String> row(String key, String value) {
        return List.of(texts.now(key), value);
    }

    private void fill(List<List<String>> newest) {
        if (!newest.equals(shown)) {
            shown = List.copyOf(newest);
            rows.getChildren().clear();
            for (int i = 0; i < shown.size(); i++) {
                rows.addRow(
                        i,
                        new Label(shown.get(i).get(0)),
                        new Label(shown.get(i).get(1)));
            }
        }
    }
}

package linetwin.ui.agv;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.agv.AgvFacts.Lack;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The AGVs of a line on their roads, with what is known of the one that was chosen, and which AGV each station waits for that has run
 * out of a part. It takes no room on a line without them.
 */
public final class AgvPanel extends VBox {
    private static final double LEAST_HEIGHT = 150;
    private static final double MOST_HEIGHT = 250;
    private static final double DRAWER_WIDTH = 300;
    private static final int MOST_LACKS = 3;

    private final Texts texts;
    private final AgvMap map;
    private final AgvDrawer drawer;
    private final Label lacks = new Label();
    private String chosen = "";

    /** An empty panel. */
    public AgvPanel(Texts texts) {
        this.texts = texts;
        setId("agv-panel");
        getStyleClass().add("panel");
        setMinHeight(LEAST_HEIGHT);
        setMaxHeight(MOST_HEIGHT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        map = new AgvMap(texts, this::choose);
        drawer = new AgvDrawer(texts);
        drawer.setPrefWidth(DRAWER_WIDTH);
        drawer.setMinWidth(DRAWER_WIDTH);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(texts.of("agv.title"));
        lacks.setId("agv-lacks");
        lacks.getStyleClass().add("agv-lacks");
        HBox.setHgrow(map, Priority.ALWAYS);
        HBox below = new HBox(12, map, drawer);
        below.setMinHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(new HBox(16, title, lacks), below);
    }

    private void choose(String agv) {
        chosen = agv;
    }

    /** Shows the present of the line. */
    public void show(LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        List<AgvFacts> agvs = AgvFacts.of(frame.snapshot());
        setVisible(line != null && !agvs.isEmpty());
        if (line == null || agvs.isEmpty()) {
            return;
        }
        AgvFacts shown =
                agvs.stream().filter(agv -> agv.id().equals(chosen)).findFirst().orElse(agvs.get(0));
        map.show(line.fleets(), agvs, shown.id());
        drawer.show(shown, line, frame.lineTime());
        lacks.setText(String.join(
                "    ",
                Lack.all(frame.snapshot()).stream()
                        .limit(MOST_LACKS)
                        .map(lack -> words(lack, agvs, line))
                        .toList()));
    }

    private String words(Lack lack, List<AgvFacts> agvs, LineDescription line) {
        Optional<AgvFacts> by =
                agvs.stream().filter(agv -> isFor(agv.status().order(), lack)).findFirst();
        String station = line.elements().stream()
                .filter(element -> element.id().equals(lack.element()))
                .map(ElementDescription::title)
                .map(texts::now)
                .findFirst()
                .orElse(lack.element());
        return by.map(agv -> texts.now("agv.lackBy", station, agv.id()))
                .orElseGet(() -> texts.now("agv.lack", station));
    }

    private static boolean isFor(AgvStatus.@Nullable Order order, Lack lack) {
        return order != null
                && order.element().equals(lack.element())
                && order.part().equals(lack.part());
    }
}

package linetwin.ui.agv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import linetwin.model.line.road.RoadNode;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;

/**
 * The roads of all fleets of a line on one plan, which fills its room, and the AGVs on them. What is shown changes with a frame alone,
 * never while the window is laid out.
 */
final class AgvMap extends Pane {
    private static final double MARGIN = 36;
    private static final double NODE_RADIUS = 4;
    private static final double NAME_BELOW = 14;

    /** A hall is longer than it is wide, and the room for it more so. */
    private static final double MOST_STRETCHED = 3;

    private final Texts texts;
    private final Consumer<String> onChosen;
    private final Pane roads = new Pane();
    private final Map<String, AgvMarker> markers = new LinkedHashMap<>();
    private List<FleetDescription> fleets = List.of();
    private List<AgvFacts> agvs = List.of();
    private String chosen = "";
    private Drawing drawn = Drawing.NONE;

    /** What the roads were drawn for. */
    private record Drawing(double width, double height, Language language) {
        static final Drawing NONE = new Drawing(0, 0, Language.ENGLISH);
    }

    AgvMap(Texts texts, Consumer<String> onChosen) {
        this.texts = texts;
        this.onChosen = onChosen;
        setId("agv-map");
        setMinSize(0, 0);
        roads.setMouseTransparent(true);
        getChildren().add(roads);
    }

    void show(List<FleetDescription> described, List<AgvFacts> newest, String newChosen) {
        agvs = newest;
        chosen = newChosen;
        if (!described.equals(fleets)) {
            fleets = List.copyOf(described);
            getChildren().removeAll(markers.values());
            markers.clear();
            drawn = Drawing.NONE;
        }
        Drawing wanted =
                new Drawing(getWidth(), getHeight(), texts.languageProperty().get());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            drawRoads();
            markers.values().forEach(AgvMarker::placeAnew);
        }
        placeAgvs();
    }

    private void drawRoads() {
        roads.getChildren().clear();
        if (getWidth() <= 0 || fleets.isEmpty()) {
            return;
        }
        Scale scale = scale();
        for (FleetDescription fleet : fleets) {
            fleet.edges()
                    .forEach(edge -> fleet.findNode(edge.from())
                            .ifPresent(
                                    from -> fleet.findNode(edge.to()).ifPresent(to -> addRoad(from, to, edge, scale))));
            fleet.nodes().forEach(node -> addNode(node, scale));
        }
    }

    private void addRoad(
            FleetDescription.Node from, FleetDescription.Node to, FleetDescription.Edge edge, Scale scale) {
        Line road = new Line(scale.x(from.x()), scale.y(from.y()), scale.x(to.x()), scale.y(to.y()));
        road.getStyleClass().add(edge.oneWay() ? "agv-one-way" : "agv-road");
        roads.getChildren().add(road);
    }

    private void addNode(FleetDescription.Node node, Scale scale) {
        Circle dot = new Circle(scale.x(node.x()), scale.y(node.y()), NODE_RADIUS);
        dot.getStyleClass().add("agv-node");
        roads.getChildren().add(dot);
        if (node.kind() != RoadNode.Kind.CROSSING && node.kind() != RoadNode.Kind.WAITING) {
            Label name = new Label(texts.now(node.title()));
            name.getStyleClass().add("agv-node-name");
            name.relocate(scale.x(node.x()) - MARGIN / 2, scale.y(node.y()) + NAME_BELOW);
            roads.getChildren().add(name);
        }
    }

    /** Those that stand at one node stand side by side. */
    private void placeAgvs() {
        if (getWidth() <= 0 || fleets.isEmpty()) {
            return;
        }
        Scale scale = scale();
        Map<String, Integer> standing = new HashMap<>();
        for (AgvFacts agv : agvs) {
            boolean stands = agv.status().edge() == null;
            int beside = stands
                    ? standing.merge(agv.fleet().id() + "/" + agv.status().lastNode(), 1, Integer::sum) - 1
                    : 0;
            AgvMarker marker = markers.computeIfAbsent(agv.id(), this::newMarker);
            marker.show(
                    agv,
                    scale.x(agv.status().x()) + beside * (AgvMarker.WIDTH + 2),
                    scale.y(agv.status().y()),
                    agv.id().equals(chosen));
        }
    }

    private AgvMarker newMarker(String id) {
        AgvMarker marker = new AgvMarker(id, texts, onChosen);
        getChildren().add(marker);
        return marker;
    }

    private Scale scale() {
        List<FleetDescription.Node> nodes = new ArrayList<>();
        fleets.forEach(fleet -> nodes.addAll(fleet.nodes()));
        double left = nodes.stream().mapToDouble(FleetDescription.Node::x).min().orElse(0);
        double right =
                nodes.stream().mapToDouble(FleetDescription.Node::x).max().orElse(1);
        double top = nodes.stream().mapToDouble(FleetDescription.Node::y).min().orElse(0);
        double bottom =
                nodes.stream().mapToDouble(FleetDescription.Node::y).max().orElse(1);
        double across = Math.max(0, getWidth() - 3 * MARGIN) / Math.max(1, right - left);
        double down = Math.max(0, getHeight() - 2 * MARGIN) / Math.max(1, bottom - top);
        return new Scale(left, top, Math.min(across, MOST_STRETCHED * down), Math.min(down, MOST_STRETCHED * across));
    }

    /** From metres to pixels. */
    private record Scale(double left, double top, double across, double down) {
        double x(double metres) {
            return MARGIN + (metres - left) * across;
        }

        double y(double metres) {
            return MARGIN / 2 + AgvMarker.HEIGHT / 2 + (metres - top) * down;
        }
    }
}

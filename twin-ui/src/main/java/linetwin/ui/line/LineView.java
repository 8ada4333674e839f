package linetwin.ui.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.FontWeight;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.LineDescription.AreaDescription;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.LineDescription.Kind;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.line.LineLayout.Band;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The line as a picture that fills its room: areas as bands, elements as boxes, arrows between them. It is drawn anew when
 * another description arrives; looks only change what differs.
 */
public final class LineView extends Pane {
    private final Texts texts;
    private final Consumer<String> onChosen;
    private final ElementTooltip tooltip;
    private final Map<String, ElementNode> nodes = new LinkedHashMap<>();
    private final Map<String, Region> decorations = new LinkedHashMap<>();
    private final FlowLines flows = new FlowLines();
    private @Nullable LineDescription line;
    private @Nullable Network network;

    /**
     * An empty picture.
     *
     * @param onChosen gets the id of an element that the user wants to know more of
     */
    public LineView(Texts texts, Consumer<String> onChosen) {
        this.texts = texts;
        this.onChosen = onChosen;
        this.tooltip = new ElementTooltip(texts);
        setId("line-view");
        getStyleClass().add("line-view");
        setMinSize(0, 0);
    }

    /** Shows the present of the line. */
    public void show(LineViewModel model) {
        LineDescription described = model.line();
        if (described != null && !described.equals(line)) {
            build(described);
        }
        nodes.forEach((id, node) -> node.show(model.look(id)));
        tooltip.show(model);
    }

    private void build(LineDescription described) {
        line = described;
        Network built = new Network(described);
        network = built;
        nodes.clear();
        decorations.clear();
        getChildren().clear();
        described.areas().forEach(this::addArea);
        getChildren().add(flows);
        built.shown().forEach(this::addElement);
        built.ends().forEach(this::addElement);
        requestLayout();
    }

    private void addArea(AreaDescription area) {
        FittedLabel heading = new FittedLabel(FontWeight.BOLD);
        heading.textProperty().bind(texts.of(area.title()));
        decorate("ground-" + area.id(), "area-ground", new Region());
        decorate("area-" + area.id(), "area-title", heading);
    }

    private void decorate(String id, String styleClass, Region region) {
        region.setId(id);
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        decorations.put(id, region);
        getChildren().add(region);
    }

    private void addElement(ElementDescription element) {
        ElementNode node = ElementNode.of(element, texts);
        node.setManaged(false); // what it shows must not lay out the whole picture anew
        node.setOnMouseClicked(click -> onChosen.accept(element.id()));
        node.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                onChosen.accept(element.id());
                key.consume();
            }
        });
        tooltip.installOn(node, element.id());
        nodes.put(element.id(), node);
        getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        LineDescription drawn = line;
        Network ways = network;
        double width = getWidth() - Grid.HEADING_WIDTH;
        if (drawn == null || ways == null || width <= 0 || getHeight() <= 0) {
            return;
        }
        LineLayout layout = LineLayout.of(drawn, width, getHeight());
        Grid grid = new Grid(layout, getWidth(), getHeight());
        for (Band band : layout.bands()) {
            place(decorations.get("ground-" + band.area().id()), grid.groundOf(band));
            place(decorations.get("area-" + band.area().id()), grid.headingOf(band));
        }
        layout.cells().forEach((id, cell) -> place(nodes.get(id), grid.boxOf(cell)));
        ways.ends().forEach(end -> layoutEnd(end, ways, grid));
        layoutFlows(ways, grid);
    }

    private void layoutEnd(ElementDescription end, Network ways, Grid grid) {
        boolean begins = end.kind() == Kind.SOURCE;
        Map<String, Cell> cells = grid.layout().cells();
        ways.edges().stream()
                .filter(edge -> (begins ? edge.from() : edge.to()).equals(end.id()))
                .map(edge -> cells.get(begins ? edge.to() : edge.from()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(cell -> place(
                        nodes.get(end.id()),
                        grid.endAt(cell, begins, ways.hasOtherWay(end.id(), begins, cell, cells))));
    }

    private void layoutFlows(Network ways, Grid grid) {
        flows.clear();
        for (Edge edge : ways.edges()) {
            Cell from = grid.layout().cells().get(edge.from());
            Cell to = grid.layout().cells().get(edge.to());
            if (from != null && to != null) {
                flows.add(Connector.course(grid.boxOf(from), grid.boxOf(to), grid.gapsBetween(from, to)), edge.kind());
            }
        }
    }

    private static void place(@Nullable Region region, Bounds box) {
        if (region != null) {
            region.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        }
    }
}

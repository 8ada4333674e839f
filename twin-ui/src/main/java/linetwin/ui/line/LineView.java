package linetwin.ui.line;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.line.layout.Cell;
import linetwin.ui.line.layout.Connector;
import linetwin.ui.line.layout.Edge;
import linetwin.ui.line.layout.Grid;
import linetwin.ui.line.layout.LineLayout;
import linetwin.ui.line.layout.LineLayout.Band;
import linetwin.ui.line.layout.Network;
import linetwin.ui.line.node.ElementNode;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The line as a picture that fills its room: areas as bands, elements as boxes, arrows between them. It is drawn anew when
 * another description arrives; looks only change what differs.
 */
final class LineView extends Pane {
    private final Texts texts;
    private final Consumer<String> onChosen;
    private final ElementTooltip tooltip;
    private final Map<String, ElementNode> nodes = new LinkedHashMap<>();
    private final Map<String, Region> grounds = new LinkedHashMap<>();
    private final Map<String, AreaHeading> headings = new LinkedHashMap<>();
    private final Consumer<String> onArea;
    private final FlowLines flows = new FlowLines();
    private @Nullable LineDescription line;
    private @Nullable Network network;

    /**
     * An empty picture.
     *
     * @param onChosen gets the id of an element that the user wants to know more of
     * @param onArea gets the id of an area that the user wants to see alone
     */
    LineView(Texts texts, Consumer<String> onChosen, Consumer<String> onArea) {
        this.texts = texts;
        this.onChosen = onChosen;
        this.onArea = onArea;
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
        headings.forEach((id, heading) -> heading.show(stoppedIn(id, model)));
        tooltip.show(model);
    }

    private int stoppedIn(String area, LineViewModel model) {
        int stopped = 0;
        for (ElementDescription element : line == null ? List.<ElementDescription>of() : line.elements()) {
            if (element.area().equals(area) && model.look(element.id()).state().isStop()) {
                stopped++;
            }
        }
        return stopped;
    }

    /** Takes the keyboard to an area's name, or to the first element if the area is alone. */
    public void focusArea(String area) {
        AreaHeading heading = headings.get(area);
        if (heading != null) {
            heading.requestFocus();
        }
    }

    private void build(LineDescription described) {
        line = described;
        Network built = new Network(described);
        network = built;
        nodes.clear();
        grounds.clear();
        headings.clear();
        getChildren().clear();
        described.areas().forEach(this::addArea);
        getChildren().add(flows);
        Map<String, Integer> numbers = new HashMap<>();
        built.shown().forEach(element -> addElement(element, numbers.merge(element.area(), 1, Integer::sum)));
        built.ends().forEach(element -> addElement(element, 0));
        requestLayout();
    }

    private void addArea(AreaDescription area) {
        Region ground = new Region();
        ground.setId("ground-" + area.id());
        ground.getStyleClass().add("area-ground");
        ground.setManaged(false);
        ground.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                onArea.accept(area.id());
            }
        });
        AreaHeading heading = new AreaHeading(area, texts, () -> onArea.accept(area.id()));
        heading.setManaged(false);
        grounds.put(area.id(), ground);
        headings.put(area.id(), heading);
        getChildren().addAll(ground, heading);
    }

    private void addElement(ElementDescription element, int number) {
        ElementNode node = ElementNode.of(element, number, texts);
        node.setManaged(false); // what it shows must not lay out the whole picture anew
        node.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) { // else the picture was dragged
                onChosen.accept(element.id());
            }
        });
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
            place(grounds.get(band.area().id()), grid.groundOf(band));
            place(headings.get(band.area().id()), grid.headingOf(band));
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
                flows.add(
                        Connector.course(grid.boxOf(from), grid.boxOf(to), grid.gapsBetween(from, to)),
                        edge.kind(),
                        grid.isRoomy());
            }
        }
    }

    private static void place(@Nullable Region region, Bounds box) {
        if (region != null) {
            region.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        }
    }
}

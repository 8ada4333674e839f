package linetwin.ui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Rings over the window around what a demo points at. Nothing that is pointed at knows of it: elements of the line and parts
 * of the window are found by the ids of their nodes, wherever they are now.
 */
public final class Spotlight extends Pane {
    private static final double GAP = 5;

    public Spotlight() {
        setId("spotlight");
        setMouseTransparent(true);
        setManaged(false);
    }

    /** Rings what these ids name inside the view and can be seen. */
    public void pointAt(List<String> ids, Node view) {
        List<Bounds> targets = new ArrayList<>();
        for (String id : ids) {
            find(id, view).map(this::boundsOf).ifPresent(targets::add);
        }
        while (getChildren().size() > targets.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < targets.size()) {
            getChildren().add(ring());
        }
        for (int i = 0; i < targets.size(); i++) {
            Bounds target = targets.get(i);
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            target.getMinX() - GAP,
                            target.getMinY() - GAP,
                            target.getWidth() + 2 * GAP,
                            target.getHeight() + 2 * GAP);
        }
    }

    private static Region ring() {
        Region ring = new Region();
        ring.setManaged(false);
        ring.getStyleClass().add("spotlight-ring");
        return ring;
    }

    private static Optional<Node> find(String id, Node view) {
        String selector = id.startsWith("#") ? id : "#element-" + id;
        return Optional.ofNullable(view.lookup(selector)).filter(Spotlight::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
            if (!ancestor.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** As far as this pane reaches. */
    private Bounds boundsOf(Node node) {
        Bounds target = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double left = Math.max(GAP, target.getMinX());
        double top = Math.max(GAP, target.getMinY());
        double right = Math.min(getParent().getLayoutBounds().getWidth() - GAP, target.getMaxX());
        double bottom = Math.min(getParent().getLayoutBounds().getHeight() - GAP, target.getMaxY());
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}

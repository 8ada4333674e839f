package linetwin.ui.line.node;

import java.util.List;
import javafx.scene.layout.Region;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.text.Texts;

/** A panel store: its name and one column per family, as high as the family's rack is full. */
final class PanelStoreNode extends ElementNode {
    private static final double WIDEST_COLUMN = 10;

    /** Share of the box that its name may have, and what two lines of it need, in pixels. */
    private static final double MOST_TITLE = 0.7;

    private static final double TWO_LINES = 29;

    private List<Double> levels = List.of();

    PanelStoreNode(ElementDescription element, int number, Texts texts) {
        super(element, number, texts);
        getStyleClass().add("panel-store");
    }

    @Override
    void onLook(ElementLook look) {
        levels = look.levels();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double top =
                isChip() ? PADDING : Math.min(MOST_TITLE * getHeight(), Math.max(TWO_LINES, TITLE_SHARE * getHeight()));
        title().setVisible(!isChip());
        layoutTitle(top - 1);
        while (getChildren().size() < 1 + 2 * levels.size()) {
            Region part = new Region();
            part.setManaged(false);
            part.setMouseTransparent(true);
            getChildren().add(part);
        }
        getChildren().remove(1 + 2 * levels.size(), getChildren().size());
        double pitch = Math.min(WIDEST_COLUMN, (getWidth() - 2 * PADDING) / Math.max(1, levels.size()));
        double room = getHeight() - PADDING - top;
        for (int i = 0; i < levels.size(); i++) {
            double filled = room * levels.get(i);
            place(1 + 2 * i, "level-free", i * pitch, top, pitch - 1, room - filled);
            place(2 + 2 * i, "level-filled", i * pitch, top + room - filled, pitch - 1, filled);
        }
    }

    private void place(int child, String styleClass, double x, double y, double width, double height) {
        Region part = (Region) getChildren().get(child);
        part.getStyleClass().setAll(styleClass);
        part.resizeRelocate(PADDING + x, y, Math.max(1, width), height);
    }
}

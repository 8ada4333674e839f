package linetwin.ui.line.node;

import javafx.scene.control.Label;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.control.chart.LevelGauge;
import linetwin.ui.text.Texts;

/** A buffer: its name, how full it is, and the figures of that. */
final class BufferNode extends ElementNode {
    private static final double GAUGE_HEIGHT = 11;

    private final LevelGauge gauge = new LevelGauge();
    private final Label figures = new Label();

    BufferNode(ElementDescription element, int number, Texts texts) {
        super(element, number, texts);
        getStyleClass().add("buffer");
        figures.getStyleClass().add("element-count");
        figures.setManaged(false);
        figures.setMouseTransparent(true);
        gauge.setMouseTransparent(true);
        getChildren().addAll(gauge, figures);
    }

    @Override
    void onLook(ElementLook look) {
        gauge.show(look.content(), Math.max(1, look.capacity()));
        figures.setText(
                look.capacity() == Integer.MAX_VALUE
                        ? String.valueOf(look.content())
                        : look.content() + "/" + look.capacity());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        figures.setVisible(!isChip());
        title().setVisible(!isChip());
        if (isChip()) { // its level is all that there is room for
            gauge.resizeRelocate(2, 2, getWidth() - 4, getHeight() - 4);
            return;
        }
        figures.autosize();
        double bottom = getHeight() - PADDING - GAUGE_HEIGHT;
        double right = getWidth() - PADDING - figures.getWidth();
        gauge.resizeRelocate(PADDING, bottom, Math.max(0, right - 2 * PADDING), GAUGE_HEIGHT);
        figures.relocate(right, bottom + (GAUGE_HEIGHT - figures.getHeight()) / 2);
        layoutTitle(bottom);
    }
}

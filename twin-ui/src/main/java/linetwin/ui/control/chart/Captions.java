package linetwin.ui.control.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import linetwin.ui.control.chart.BarRows.Mark;

/** The words of marks above bars: those that would touch stand one above the other. */
final class Captions {
    static final double HEIGHT = 17;

    private static final double GAP = 10;

    private Captions() {}

    /**
     * Places captions, and returns where the bars may begin.
     *
     * @param left of the bars
     * @param width of the bars
     * @param right that no caption goes beyond
     */
    static double place(
            List<Label> captions, List<Mark> marks, BarScale scale, double left, double width, double right) {
        List<Double> occupied = new ArrayList<>();
        for (int i = marks.size() - 1; i >= 0; i--) {
            Label caption = captions.get(i);
            double captionWidth = caption.prefWidth(-1);
            double middle = left + width * scale.share(marks.get(i).at());
            double x = Math.min(right - captionWidth, middle - captionWidth / 2);
            int tier = 0;
            while (tier < occupied.size() && x + captionWidth + GAP > occupied.get(tier)) {
                tier++;
            }
            if (tier == occupied.size()) {
                occupied.add(x);
            }
            occupied.set(tier, x);
            caption.resizeRelocate(x, tier * HEIGHT, captionWidth, HEIGHT);
        }
        return heightOf(occupied.size());
    }

    /** Of so many captions, if no two have room beside each other. */
    static double heightOf(int rows) {
        return rows == 0 ? 0 : rows * HEIGHT + 4;
    }
}

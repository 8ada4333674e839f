package linetwin.ui.control.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Bars one under the other on a common scale: each with its name at the left and its figure at the right, some with the
 * whisker of an interval, some with a band around that; marks cross all of them. Bars that begin where the one before ended make
 * a waterfall.
 */
public final class BarRows extends Region {
    private static final double LEAST_ROW = 15;
    /** Of a row in which a name may take two lines. */
    private static final double TWO_LINES = 34;

    private static final double MOST_ROW = 56;
    private static final double GAP = 10;
    /** Of a row: track, bar, band, whisker. */
    private static final int PARTS = 4;

    private static final double WIDEST_NAME_SHARE = 0.45;
    /** Where there is no second line, a name gets more of the first. */
    private static final double WIDEST_LINE_SHARE = 0.6;

    private final double leastRow;
    private final Pane painted = layer();
    /** Over what is painted: what is pointed at and pressed; kept while rows change, so that a tooltip stays. */
    private final Pane pressed = layer();

    private final List<Label> names = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private final List<Label> captions = new ArrayList<>();
    private List<Row> rows = List.of();
    private List<Mark> marks = List.of();
    private BarScale scale = BarScale.EMPTY;
    private Consumer<String> onChosen = key -> {};

    /**
     * A bar.
     *
     * @param from where it begins on the scale
     * @param to where it ends
     * @param halfWidth of the interval around its end; NaN for none
     * @param figure what it says in words
     * @param styleClass how it is painted
     * @param band where its end may lie besides; none if its ends are NaN
     * @param tip what else is to be told of it; empty for nothing
     * @param key what it leads to when it is pressed; empty for nowhere
     */
    public record Row(
            String name,
            double from,
            double to,
            double halfWidth,
            String figure,
            String styleClass,
            Band band,
            String tip,
            String key) {
        /** A bar without a band. */
        public Row(String name, double from, double to, double halfWidth, String figure, String styleClass) {
            this(name, from, to, halfWidth, figure, styleClass, Band.NONE, "", "");
        }

        /** A bar without an interval. */
        public Row(String name, double from, double to, String figure, String styleClass) {
            this(name, from, to, Double.NaN, figure, styleClass);
        }

        /** The same with a band. */
        public Row with(Band other) {
            return new Row(name, from, to, halfWidth, figure, styleClass, other, tip, key);
        }

        /** The same with something to tell in a tooltip, and somewhere to lead; each may be empty. */
        public Row with(String newTip, String newKey) {
            return new Row(name, from, to, halfWidth, figure, styleClass, band, newTip, newKey);
        }
    }

    /** A part of the scale. */
    public record Band(double from, double to) {
        /** Is not there. */
        public static final Band NONE = new Band(Double.NaN, Double.NaN);

        boolean isThere() {
            return Double.isFinite(from) && Double.isFinite(to);
        }
    }

    /** A line across all bars; its caption stands above it. */
    public record Mark(double at, String caption, String styleClass) {}

    /** Bars that share the room that they have, however little that is. */
    public BarRows() {
        this(LEAST_ROW);
    }

    /** @param leastRow height below which no row goes, in pixels */
    public BarRows(double leastRow) {
        this.leastRow = leastRow;
        getStyleClass().add("bar-rows");
        setMinWidth(0);
        getChildren().addAll(painted, pressed);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        return layer;
    }

    /** Gets the key of a row that is pressed. */
    public void setOnChosen(Consumer<String> listener) {
        onChosen = listener;
    }

    /** Shows bars and marks on a scale that has room for all of them and for zero. */
    public void show(List<Row> newRows, List<Mark> newMarks) {
        if (rows.equals(newRows) && marks.equals(newMarks)) {
            return;
        }
        rows = List.copyOf(newRows);
        marks = List.copyOf(newMarks);
        scale = BarScale.of(rows, marks);
        build();
    }

    private void build() {
        painted.getChildren().clear();
        names.clear();
        figures.clear();
        captions.clear();
        for (Row row : rows) {
            names.add(label(row.name(), "bar-name"));
            figures.add(label(row.figure(), "bar-figure"));
            painted.getChildren()
                    .addAll(
                            region("bar-track"),
                            region("bar", row.styleClass()),
                            region("bar-band"),
                            region("bar-whisker"));
        }
        for (Mark mark : marks) {
            captions.add(label(mark.caption(), mark.styleClass()));
            painted.getChildren().add(region("bar-mark", mark.styleClass()));
        }
        painted.getChildren().addAll(names);
        painted.getChildren().addAll(figures);
        painted.getChildren().addAll(captions);
        press();
        requestLayout();
    }

    private void press() {
        while (pressed.getChildren().size() < rows.size()) {
            pressed.getChildren()
                    .add(new BarButton(getId(), pressed.getChildren().size()));
        }
        for (int i = 0; i < pressed.getChildren().size(); i++) {
            BarButton button = (BarButton) pressed.getChildren().get(i);
            button.setVisible(i < rows.size());
            if (i < rows.size()) {
                button.show(rows.get(i), onChosen);
            }
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        return label;
    }

    private static Region region(String... styleClasses) {
        Region region = new Region();
        region.getStyleClass().addAll(styleClasses);
        region.setManaged(false);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double height = (getHeight() - captionsHeight()) / Math.max(1, rows.size());
        boolean isHigh = height >= TWO_LINES - 0.5;
        names.forEach(name -> name.setWrapText(isHigh));
        painted.resize(getWidth(), getHeight());
        pressed.resize(getWidth(), getHeight());
        double nameWidth = Math.min(getWidth() * (isHigh ? WIDEST_NAME_SHARE : WIDEST_LINE_SHARE), widest(names));
        double left = nameWidth + GAP;
        double width = Math.max(1, getWidth() - left - widest(figures) - GAP);
        double top = Captions.place(captions, marks, scale, left, width, getWidth());
        double rowHeight =
                Math.min(MOST_ROW, Math.max(leastRow(getWidth()), (getHeight() - top) / Math.max(1, rows.size())));
        for (int i = 0; i < rows.size(); i++) {
            layoutRow(i, new Strip(left, top + i * rowHeight, width, rowHeight));
            pressed.getChildren().get(i).resizeRelocate(0, top + i * rowHeight, getWidth(), rowHeight);
        }
        double bottom = top + rows.size() * rowHeight;
        for (int i = 0; i < marks.size(); i++) {
            double x = left + width * scale.share(marks.get(i).at());
            double begin = captions.get(i).getLayoutY() + Captions.HEIGHT;
            painted.getChildren()
                    .get(PARTS * rows.size() + i)
                    .resizeRelocate(snapPositionX(x) - 1, begin, 2, bottom - begin);
        }
    }

    /** The part of the area that one bar has. */
    private record Strip(double left, double top, double width, double height) {}

    private void layoutRow(int row, Strip strip) {
        double inset = Math.max(2, strip.height() * 0.18);
        double thickness = strip.height() - 2 * inset;
        place(names.get(row), 0, strip.left() - GAP, strip);
        place(figures.get(row), strip.left() + strip.width() + GAP, widest(figures), strip);
        double from = strip.left() + strip.width() * scale.share(rows.get(row).from());
        double to = strip.left() + strip.width() * scale.share(rows.get(row).to());
        part(row, 0).resizeRelocate(strip.left(), strip.top() + inset, strip.width(), thickness);
        part(row, 1)
                .resizeRelocate(
                        snapPositionX(Math.min(from, to)),
                        strip.top() + inset,
                        Math.max(1, snapPositionX(Math.abs(to - from))),
                        thickness);
        layoutBand(row, strip);
        double half = strip.width() * scale.part(rows.get(row).halfWidth());
        double middle = strip.top() + strip.height() / 2;
        part(row, 3).setVisible(Double.isFinite(half));
        part(row, 3).resizeRelocate(to - half, middle - 4, Math.max(2, 2 * half), 8);
    }

    private void layoutBand(int row, Strip strip) {
        Band band = rows.get(row).band();
        part(row, 2).setVisible(band.isThere());
        if (band.isThere()) {
            double from = strip.left() + strip.width() * scale.share(band.from());
            double to = strip.left() + strip.width() * scale.share(band.to());
            double height = Math.max(6, 0.4 * strip.height());
            part(row, 2)
                    .resizeRelocate(from, strip.top() + (strip.height() - height) / 2, Math.max(2, to - from), height);
        }
    }

    private Node part(int row, int number) {
        return painted.getChildren().get(PARTS * row + number);
    }

    private static void place(Label label, double x, double width, Strip strip) {
        double height = label.prefHeight(width);
        label.resizeRelocate(x, strip.top() + (strip.height() - height) / 2, width, height);
    }

    private static double widest(List<Label> labels) {
        return Math.ceil(
                labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Names that a line is too short for take two. */
    private double leastRow(double width) {
        boolean isTooLong = width > 0 && widest(names) > width * WIDEST_LINE_SHARE;
        return isTooLong ? Math.max(TWO_LINES, leastRow) : leastRow;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.size() * MOST_ROW + captionsHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return rows.size() * leastRow(width) + captionsHeight();
    }

    /** As if no two captions had room beside each other. */
    private double captionsHeight() {
        return Captions.heightOf(marks.size());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }
}

package linetwin.ui.line.layout;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import linetwin.ui.line.layout.Connector.Gaps;
import linetwin.ui.line.layout.LineLayout.Band;
import linetwin.ui.line.node.EndNode;

/** A layout on a picture of a certain size: from cells to pixels. */
public final class Grid {
    public static final double HEADING_WIDTH = 70;

    private static final double WIDEST_GAP = 13;
    private static final double NARROWEST_GAP = 3;

    /** Room, in pixels, that a name of two lines and a body below it need; names are then written out. */
    private static final double NAMED_WIDTH = 60;

    private static final double NAMED_HEIGHT = 42;

    /** Gaps in which the head of an arrow can be told from its line. */
    private static final double GAP_OF_HEADS = 8;

    private static final double LARGEST_WIDTH = 150;
    private static final double LARGEST_HEIGHT = 88;

    private final LineLayout layout;
    private final double width;
    private final double cellHeight;
    private final double top;
    private final double columnGap;
    private final double rowGap;

    public Grid(LineLayout layout, double width, double height) {
        this.layout = layout;
        this.width = width;
        cellHeight = Math.min(LARGEST_HEIGHT, Math.floor(height / layout.rows()));
        top = Math.max(0, Math.floor((height - layout.rows() * cellHeight) / 2));
        columnGap = gapBeside(NAMED_WIDTH, (width - HEADING_WIDTH) / layout.columns());
        rowGap = gapBeside(NAMED_HEIGHT, cellHeight);
    }

    /** Elements come first: what they do not need is for the arrows between them. */
    private static double gapBeside(double needed, double cell) {
        return Math.max(NARROWEST_GAP, Math.min(WIDEST_GAP, Math.floor(cell - needed)));
    }

    /** Whether there is room for heads of arrows between the elements. */
    public boolean isRoomy() {
        return Math.min(columnGap, rowGap) >= GAP_OF_HEADS;
    }

    public LineLayout layout() {
        return layout;
    }

    /** Rows with fewer cells have wider ones, so that names have room. */
    private double cellWidthAt(int row) {
        return Math.min(LARGEST_WIDTH, Math.floor((width - HEADING_WIDTH) / layout.columnsAt(row)));
    }

    public Bounds boxOf(Cell cell) {
        double cellWidth = cellWidthAt(cell.row());
        return new BoundingBox(
                HEADING_WIDTH + cell.column() * cellWidth + columnGap / 2,
                top + cell.row() * cellHeight + rowGap / 2,
                cellWidth - columnGap,
                cellHeight - rowGap);
    }

    /** The ground that an area stands on, its name included. */
    public Bounds groundOf(Band band) {
        double cellWidth = cellWidthAt(band.firstRow());
        double x = HEADING_WIDTH + band.firstColumn() * cellWidth - headingWidth(band);
        double right = HEADING_WIDTH + (band.firstColumn() + band.columns()) * cellWidth;
        return new BoundingBox(
                x + 2, top + band.firstRow() * cellHeight + 1, right - x - 4, band.rows() * cellHeight - 2);
    }

    public Bounds headingOf(Band band) {
        Bounds ground = groundOf(band);
        return new BoundingBox(
                ground.getMinX() + 8,
                ground.getMinY() + rowGap / 2 + 3,
                headingWidth(band) - 20,
                ground.getHeight() - rowGap);
    }

    private double headingWidth(Band band) {
        return band.firstColumn() == 0 ? HEADING_WIDTH : Math.min(HEADING_WIDTH, cellWidthAt(band.firstRow()));
    }

    /** The mark of an end beside a cell: in the gap or, if an arrow uses that, on a corner that no name reaches. */
    public Bounds endAt(Cell cell, boolean begins, boolean isGapUsed) {
        Bounds box = boxOf(cell);
        double aside = begins ? box.getMinX() - EndNode.SIZE - 1 : box.getMaxX() + 1;
        double corner = begins ? box.getMinX() - EndNode.SIZE / 2 : box.getMaxX() - EndNode.SIZE / 2;
        double cornerHeight = begins ? box.getMaxY() - EndNode.SIZE : Math.max(0, box.getMinY() - EndNode.SIZE / 2);
        double x = isGapUsed ? corner : aside;
        double y = isGapUsed ? cornerHeight : box.getCenterY() - EndNode.SIZE / 2;
        return new BoundingBox(x, y, EndNode.SIZE, EndNode.SIZE);
    }

    public Gaps gapsBetween(Cell from, Cell to) {
        Cell beside = new Cell(from.row(), to.column());
        return new Gaps(columnGap, rowGap, !layout.cells().containsValue(beside));
    }
}

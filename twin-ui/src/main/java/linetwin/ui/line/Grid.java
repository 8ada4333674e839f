package linetwin.ui.line;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import linetwin.ui.line.Connector.Gaps;
import linetwin.ui.line.LineLayout.Band;

/** A layout on a picture of a certain size: from cells to pixels. */
final class Grid {
    static final double HEADING_WIDTH = 70;
    static final double ROW_GAP = 18;

    private static final double COLUMN_GAP = 16;
    private static final double LARGEST_WIDTH = 150;
    private static final double LARGEST_HEIGHT = 88;
    private static final double FRAME_MARGIN = 5;

    private final LineLayout layout;
    private final double cellWidth;
    private final double cellHeight;
    private final double left;
    private final double top;

    Grid(LineLayout layout, double width, double height) {
        this.layout = layout;
        cellWidth = Math.min(LARGEST_WIDTH, Math.floor((width - HEADING_WIDTH) / layout.columns()));
        cellHeight = Math.min(LARGEST_HEIGHT, Math.floor(height / layout.rows()));
        left = HEADING_WIDTH;
        top = Math.max(0, Math.floor((height - layout.rows() * cellHeight) / 2));
    }

    LineLayout layout() {
        return layout;
    }

    Bounds boxOf(Cell cell) {
        return new BoundingBox(
                left + cell.column() * cellWidth + COLUMN_GAP / 2,
                top + cell.row() * cellHeight + ROW_GAP / 2,
                cellWidth - COLUMN_GAP,
                cellHeight - ROW_GAP);
    }

    /** The ground that an area stands on, its name included. */
    Bounds groundOf(Band band) {
        double x = left + band.firstColumn() * cellWidth - headingWidth(band);
        double right = left + (band.firstColumn() + band.columns()) * cellWidth;
        return new BoundingBox(
                x + 2, top + band.firstRow() * cellHeight + 1, right - x - 4, band.rows() * cellHeight - 2);
    }

    Bounds headingOf(Band band) {
        Bounds ground = groundOf(band);
        return new BoundingBox(
                ground.getMinX() + 8,
                ground.getMinY() + ROW_GAP / 2 + 3,
                headingWidth(band) - 14,
                ground.getHeight() - ROW_GAP);
    }

    private double headingWidth(Band band) {
        return band.firstColumn() == 0 ? HEADING_WIDTH : Math.min(HEADING_WIDTH, cellWidth);
    }

    /** The mark of an end beside a cell: in the gap, or on the upper edge if an arrow uses the gap. */
    Bounds endAt(Cell cell, boolean begins, boolean isGapUsed) {
        Bounds box = boxOf(cell);
        double aside = begins ? box.getMinX() - EndNode.SIZE - 1 : box.getMaxX() + 1;
        double x = isGapUsed ? box.getMinX() + 8 : aside;
        double y = isGapUsed ? box.getMinY() - EndNode.SIZE / 2 : box.getCenterY() - EndNode.SIZE / 2;
        return new BoundingBox(x, y, EndNode.SIZE, EndNode.SIZE);
    }

    /** A frame around cells of one moving line; nothing if there are none. */
    Bounds frameAround(List<Cell> cells) {
        double minX =
                cells.stream().mapToDouble(cell -> boxOf(cell).getMinX()).min().orElse(0);
        double minY =
                cells.stream().mapToDouble(cell -> boxOf(cell).getMinY()).min().orElse(0);
        double maxX =
                cells.stream().mapToDouble(cell -> boxOf(cell).getMaxX()).max().orElse(0);
        double maxY =
                cells.stream().mapToDouble(cell -> boxOf(cell).getMaxY()).max().orElse(0);
        return new BoundingBox(
                minX - FRAME_MARGIN,
                minY - FRAME_MARGIN,
                maxX - minX + 2 * FRAME_MARGIN,
                maxY - minY + 2 * FRAME_MARGIN);
    }

    Gaps gapsBetween(Cell from, Cell to) {
        Cell beside = new Cell(from.row(), to.column());
        return new Gaps(COLUMN_GAP, ROW_GAP, !layout.cells().containsValue(beside));
    }
}

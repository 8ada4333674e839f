package linetwin.ui.line.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;

/**
 * Where each element of a line is drawn: a grid with the areas as bands of rows. A long area is cut into pieces of equal
 * length that stand one under the other, short areas share rows, and the number of columns is the one that gives the
 * largest cells.
 */
public record LineLayout(int rows, int columns, List<Band> bands, Map<String, Cell> cells) {
    /** The cell, in pixels, whose proportions and size read best. */
    private static final double GOOD_WIDTH = 104;

    private static final double GOOD_HEIGHT = 68;

    /** The smallest cell, in pixels, that has room for a name. */
    private static final double NAMED_WIDTH = 51;

    private static final double NAMED_HEIGHT = 41;

    /** The smallest cell, in pixels, that has room for a number of three digits. */
    private static final double NUMBERED_WIDTH = 24;

    private static final double NUMBERED_HEIGHT = 20;
    private static final int FEWEST_COLUMNS = 6;

    public LineLayout {
        bands = List.copyOf(bands);
        cells = Map.copyOf(cells);
    }

    /** Columns that the shelf of a row has; a shelf with fewer of them has wider ones. */
    int columnsAt(int row) {
        int shelf = bands.stream()
                .filter(band -> band.firstRow() <= row)
                .mapToInt(Band::firstRow)
                .max()
                .orElse(0);
        return bands.stream()
                .filter(band -> band.firstRow() == shelf)
                .mapToInt(band -> band.firstColumn() + band.columns())
                .max()
                .orElse(1);
    }

    /** The cells of an area; if it does not begin in column 0, the column before it is free for its name. */
    public record Band(AreaDescription area, int firstRow, int rows, int firstColumn, int columns) {}

    /** The layout that makes the most of a room of this size, in pixels. */
    public static LineLayout of(LineDescription line, double width, double height) {
        Network network = new Network(line);
        Map<AreaDescription, Map<String, Cell>> areas = AreaLayout.areasOf(line, network);
        int longest =
                areas.values().stream().mapToInt(ShelfPacking::columnsOf).max().orElse(1);
        return IntStream.rangeClosed(Math.min(FEWEST_COLUMNS, longest), longest + FEWEST_COLUMNS)
                .mapToObj(columns -> ShelfPacking.fill(areas, columns))
                .max(Comparator.comparingDouble((LineLayout layout) -> layout.cellSize(width, height))
                        .thenComparing(LineLayout::columns)) // a line that turns less often is followed more easily
                .orElseThrow();
    }

    /**
     * How large a cell is in its less generous direction: from 1 to 2 if there is room for names, 2 being good; more than good
     * is no better. Below 1 only numbers have room.
     */
    private double cellSize(double width, double height) {
        double cellWidth = width / columns;
        double cellHeight = height / rows;
        if (cellWidth >= NAMED_WIDTH && cellHeight >= NAMED_HEIGHT) {
            return 1 + Math.min(1, Math.min(cellWidth / GOOD_WIDTH, cellHeight / GOOD_HEIGHT));
        }
        double numbered = Math.min(cellWidth / NUMBERED_WIDTH, cellHeight / NUMBERED_HEIGHT);
        return numbered / (1 + numbered);
    }
}

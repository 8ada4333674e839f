package linetwin.ui.line.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.ui.line.layout.LineLayout.Band;

/** Puts areas into a grid of limited width, one after the other, as books on shelves (shelf packing). */
final class ShelfPacking {
    private final int mostColumns;
    private final List<Band> bands = new ArrayList<>();
    private final Map<String, Cell> cells = new HashMap<>();

    private int shelfRow;
    private int shelfRows;
    private int shelfColumns;
    private int widest;

    private ShelfPacking(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    static LineLayout fill(Map<AreaDescription, Map<String, Cell>> areas, int mostColumns) {
        ShelfPacking packing = new ShelfPacking(mostColumns);
        areas.forEach(packing::add);
        return new LineLayout(packing.shelfRow + packing.shelfRows, packing.widest, packing.bands, packing.cells);
    }

    static int columnsOf(Map<String, Cell> area) {
        return 1 + area.values().stream().mapToInt(Cell::column).max().orElse(0);
    }

    private void add(AreaDescription area, Map<String, Cell> placed) {
        int all = columnsOf(placed);
        int pieces = (all + mostColumns - 1) / mostColumns;
        int columns = (all + pieces - 1) / pieces;
        int firstColumn = shelfColumns == 0 ? 0 : shelfColumns + 1;
        if (firstColumn + columns > mostColumns) {
            shelfRow += shelfRows;
            shelfRows = 0;
            firstColumn = 0;
        }
        int rows = 0;
        for (int piece = 0; piece < pieces; piece++) {
            rows += addPiece(cutOut(placed, piece * columns, columns), shelfRow + rows, firstColumn);
        }
        bands.add(new Band(area, shelfRow, rows, firstColumn, columns));
        shelfRows = Math.max(shelfRows, rows);
        shelfColumns = firstColumn + columns;
        widest = Math.max(widest, shelfColumns);
    }

    private static Map<String, Cell> cutOut(Map<String, Cell> area, int from, int columns) {
        Map<String, Cell> piece = new HashMap<>();
        area.forEach((id, cell) -> {
            if (cell.column() >= from && cell.column() < from + columns) {
                piece.put(id, cell.shifted(0, -from));
            }
        });
        return piece;
    }

    /** Adds a piece without its empty rows, and gives the number of rows that it needed. */
    private int addPiece(Map<String, Cell> piece, int firstRow, int firstColumn) {
        List<Integer> used =
                piece.values().stream().map(Cell::row).distinct().sorted().toList();
        piece.forEach((id, cell) ->
                cells.put(id, new Cell(firstRow + used.indexOf(cell.row()), firstColumn + cell.column())));
        return used.size();
    }
}

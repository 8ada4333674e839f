package linetwin.ui.floor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.ui.floor.plan.FloorPlan.Shop;
import linetwin.ui.line.layout.Cell;
import linetwin.ui.line.layout.Network;

/** Puts the shops of a line on a floor of limited width. */
public final class PlanMaker {
    /** From one element to the next, along and across a row. */
    private static final double COLUMN = 100;

    public static final double ROW = 172;

    /** Free ground around what stands in a shop; before it are names. */
    private static final double SIDE = 26;

    private static final double BACK = 62;
    private static final double FRONT = 122;
    private static final double AISLE = 44;

    /** How much wider than usual the distance of two elements may become so that a shelf is filled. */
    private static final double WIDEST = 1.7;

    private final int mostColumns;
    private final List<List<Block>> shelves = new ArrayList<>();

    /** A shop, cut into rows that turn back at their ends. */
    private record Block(
            AreaDescription area, Map<String, Cell> cells, Map<Cell, Integer> headings, int columns, int rows) {}

    private PlanMaker(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    public static FloorPlan plan(Map<AreaDescription, Map<String, Cell>> areas, int mostColumns, Network network) {
        PlanMaker maker = new PlanMaker(mostColumns);
        areas.forEach(maker::add);
        return maker.plan(network);
    }

    public static int columnsOf(Map<String, Cell> area) {
        return 1 + area.values().stream().mapToInt(Cell::column).max().orElse(0);
    }

    private void add(AreaDescription area, Map<String, Cell> placed) {
        Block block = cut(area, placed);
        List<Block> last = shelves.isEmpty() ? List.of() : shelves.get(shelves.size() - 1);
        int used = last.stream().mapToInt(before -> before.columns() + 1).sum();
        if (last.isEmpty() || used + block.columns() > mostColumns) {
            shelves.add(new ArrayList<>());
        }
        shelves.get(shelves.size() - 1).add(block);
    }

    private Block cut(AreaDescription area, Map<String, Cell> placed) {
        int all = columnsOf(placed);
        int pieces = (all + mostColumns - 1) / mostColumns;
        int columns = (all + pieces - 1) / pieces;
        Map<String, Cell> cells = new HashMap<>();
        Map<Cell, Integer> headings = new HashMap<>();
        int rows = 0;
        for (int piece = 0; piece < pieces; piece++) {
            int first = piece * columns;
            List<Integer> used = placed.values().stream()
                    .filter(cell -> cell.column() / columns == first / columns)
                    .map(Cell::row)
                    .distinct()
                    .sorted()
                    .toList();
            boolean turnsBack = piece % 2 == 1;
            int above = rows;
            placed.forEach((id, cell) -> {
                if (cell.column() / columns == first / columns) {
                    int column = cell.column() - first;
                    Cell there = new Cell(above + used.indexOf(cell.row()), turnsBack ? columns - 1 - column : column);
                    cells.put(id, there);
                    headings.put(there, turnsBack ? -1 : 1);
                }
            });
            rows += used.size();
        }
        return new Block(area, cells, headings, columns, rows);
    }

    private FloorPlan plan(Network network) {
        double widest =
                shelves.stream().mapToDouble(shelf -> widthOf(shelf, 1)).max().orElse(1);
        List<Shop> shops = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        double back = 0;
        for (List<Block> shelf : shelves) {
            double fixed = widthOf(shelf, 0);
            double stretch = Math.min(WIDEST, (widest - fixed) / (widthOf(shelf, 1) - fixed));
            double left = 0;
            double depth = 0;
            int rows = shelf.stream().mapToInt(Block::rows).max().orElse(1);
            for (Block block : shelf) {
                Shop shop = new Shop(
                        block.area(),
                        left,
                        back,
                        2 * SIDE + block.columns() * COLUMN * stretch,
                        BACK + rows * ROW - (ROW - Place.DEPTH) + FRONT);
                shops.add(shop);
                block.cells().forEach((id, cell) -> places.put(id, place(shop, cell, stretch, block)));
                left = shop.right() + AISLE;
                depth = Math.max(depth, shop.depth());
            }
            back += depth + AISLE;
        }
        return FloorPlan.sorted(shops, places, network);
    }

    private static Place place(Shop shop, Cell cell, double stretch, Block block) {
        return new Place(
                shop.left() + SIDE + (cell.column() + 0.5) * COLUMN * stretch,
                shop.back() + BACK + Place.DEPTH / 2 + cell.row() * ROW,
                block.headings().getOrDefault(cell, 1));
    }

    private static double widthOf(List<Block> shelf, double stretch) {
        double blocks = shelf.stream()
                .mapToDouble(block -> 2 * SIDE + block.columns() * COLUMN * stretch)
                .sum();
        return blocks + (shelf.size() - 1) * AISLE;
    }
}

package linetwin.ui.line.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/**
 * Places the elements of one area: its longest chain from where items enter in row 0 from left to right, below it the chains that feed it
 * (ending just before the element that they join) and the ones that leave it (rework turns back to the left).
 */
public final class AreaLayout {
    private final Network network;
    private final Map<String, Cell> placed = new LinkedHashMap<>();
    private final Set<Cell> taken = new HashSet<>();

    private AreaLayout(Network network) {
        this.network = network;
    }

    /** The cells of these elements, beginning in row and column 0. */
    public static Map<String, Cell> place(Collection<String> elements, Network network) {
        AreaLayout layout = new AreaLayout(network);
        Set<String> open = new LinkedHashSet<>(elements);
        List<String> entries =
                elements.stream().filter(id -> network.isEntry(id, open)).toList();
        while (!open.isEmpty()) {
            List<String> chain =
                    layout.longestChain(layout.placed.isEmpty() && !entries.isEmpty() ? entries : open, open);
            layout.put(chain);
            chain.forEach(open::remove);
        }
        return layout.placed;
    }

    private List<String> longestChain(Collection<String> starts, Set<String> open) {
        List<String> longest = List.of();
        for (String start : starts) {
            List<String> chain = new ArrayList<>(List.of(start));
            for (var next = network.next(start);
                    next.filter(open::contains).isPresent() && !chain.contains(next.get());
                    next = network.next(next.get())) {
                chain.add(next.get());
            }
            longest = chain.size() > longest.size() ? chain : longest;
        }
        return longest;
    }

    private void put(List<String> chain) {
        int length = chain.size();
        OptionalInt source = columnBefore(chain.get(0));
        OptionalInt target = columnAfter(chain.get(length - 1));
        if (source.isPresent() && target.isPresent() && target.getAsInt() <= source.getAsInt()) {
            put(chain, Math.max(source.getAsInt(), length - 1), -1);
        } else if (source.isPresent()) {
            put(chain, source.getAsInt(), 1);
        } else if (target.isPresent()) {
            shiftAll(Math.max(0, length - target.getAsInt()));
            put(chain, Math.max(0, target.getAsInt() - length), 1);
        } else {
            put(chain, 0, 1);
        }
    }

    private void put(List<String> chain, int start, int step) {
        int row = placed.isEmpty() ? 0 : 1;
        while (!isFree(row, start, step, chain.size())) {
            row++;
        }
        for (int i = 0; i < chain.size(); i++) {
            Cell cell = new Cell(row, start + i * step);
            placed.put(chain.get(i), cell);
            taken.add(cell);
        }
    }

    private boolean isFree(int row, int start, int step, int length) {
        return Stream.iterate(start, column -> column + step)
                .limit(length)
                .noneMatch(column -> taken.contains(new Cell(row, column)));
    }

    private void shiftAll(int columns) {
        placed.replaceAll((id, cell) -> cell.shifted(0, columns));
        taken.clear();
        taken.addAll(placed.values());
    }

    private OptionalInt columnBefore(String id) {
        return firstColumn(
                network.edges().stream().filter(edge -> edge.to().equals(id)).map(Edge::from));
    }

    private OptionalInt columnAfter(String id) {
        return firstColumn(
                network.edges().stream().filter(edge -> edge.from().equals(id)).map(Edge::to));
    }

    private OptionalInt firstColumn(Stream<String> ids) {
        return ids.map(placed::get)
                .filter(Objects::nonNull)
                .mapToInt(Cell::column)
                .findFirst();
    }

    /** The elements of an area and their cells, in the order of the line. */
    public static Map<AreaDescription, Map<String, Cell>> areasOf(LineDescription line, Network network) {
        Map<AreaDescription, Map<String, Cell>> areas = new LinkedHashMap<>();
        for (AreaDescription area : line.areas()) {
            List<String> ids = network.shown().stream()
                    .filter(element -> element.area().equals(area.id()))
                    .map(ElementDescription::id)
                    .toList();
            if (!ids.isEmpty()) {
                areas.put(area, place(ids, network));
            }
        }
        return areas;
    }
}

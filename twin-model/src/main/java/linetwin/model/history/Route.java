package linetwin.model.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** The elements of a line by their indices, and which of them an item passes after which when nothing happens to it. */
public final class Route {
    /** Index of no element. */
    public static final int NOWHERE = -1;

    private final List<ElementDescription> elements;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int[][] before;
    private final int[] line;

    Route(LineDescription described) {
        elements = described.elements();
        for (int i = 0; i < elements.size(); i++) {
            indices.put(elements.get(i).id(), i);
        }
        before = IntStream.range(0, elements.size()).mapToObj(this::findFeeders).toArray(int[][]::new);
        line = elements.stream()
                .mapToInt(element ->
                        Optional.ofNullable(element.within()).map(this::index).orElse(NOWHERE))
                .toArray();
    }

    public int size() {
        return elements.size();
    }

    public ElementDescription element(int index) {
        return elements.get(index);
    }

    /** The index of an element; {@link #NOWHERE} if it has none. */
    public int index(String id) {
        return indices.getOrDefault(id, NOWHERE);
    }

    /** Where the items of an element go on the regular route. */
    public int next(int index) {
        return elements.get(index).routes().stream()
                .findFirst()
                .map(this::index)
                .orElse(NOWHERE);
    }

    /** Elements whose items come here, those on the regular route first. */
    public int[] feeders(int index) {
        return before[index];
    }

    /** Those for which it is the next on the regular route. */
    public int[] regularFeeders(int index) {
        return IntStream.of(before[index])
                .filter(feeder -> next(feeder) == index)
                .toArray();
    }

    private int[] findFeeders(int index) {
        String id = elements.get(index).id();
        IntStream regular = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i).routes().stream().limit(1).anyMatch(id::equals));
        IntStream others = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i).routes().stream().skip(1).anyMatch(id::equals));
        return IntStream.concat(regular, others).toArray();
    }

    /** The element that stands for it: a position moves with its synchronous line, and can't limit by itself. */
    public int whole(int index) {
        return line[index] == NOWHERE ? index : line[index];
    }

    public int[] positions(int synchronousLine) {
        return IntStream.range(0, line.length)
                .filter(i -> line[i] == synchronousLine)
                .toArray();
    }

    /** Whether it holds several items at a time, so that its one state does not tell what each of them does. */
    public boolean holdsSeveral(int index) {
        ElementDescription element = elements.get(index);
        return element.kind() == Kind.CONVEYOR || (element.kind() == Kind.STATION && element.places() > 1);
    }

    /** Whether what it does with each item is followed one by one. */
    boolean isFollowedByItem(int index) {
        return holdsSeveral(index) || elements.get(index).kind().keepsItems();
    }

    /** Where the line ends: what comes before its last sink. */
    public int lastBeforeSink() {
        int sink = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i).kind() == Kind.SINK)
                .reduce((first, second) -> second)
                .orElse(NOWHERE);
        return sink == NOWHERE || feeders(sink).length == 0 ? NOWHERE : feeders(sink)[0];
    }
}

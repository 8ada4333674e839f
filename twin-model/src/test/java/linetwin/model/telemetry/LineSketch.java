package linetwin.model.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/** A small line for tests, drawn element by element; target 60 jobs per hour, ideal takt 60 s, two operators an area. */
public final class LineSketch {
    public static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private final List<AreaDescription> areas = new ArrayList<>();
    private final List<ElementDescription> elements = new ArrayList<>();

    /** bodies -> framing -> buffer (10 places) -> respot -> line-off, all in welding. */
    public static LineDescription twoStations() {
        return new LineSketch()
                .element("welding", "bodies", Kind.SOURCE, 0, "framing")
                .element("welding", "framing", Kind.STATION, 1, "buffer")
                .element("welding", "buffer", Kind.BUFFER, 10, "respot")
                .element("welding", "respot", Kind.STATION, 1, "line-off")
                .element("welding", "line-off", Kind.SINK, 0)
                .describe();
    }

    /** The same line after its buffer was enlarged to 20 places while it ran. */
    public static LineDescription twoStationsWithALargerBuffer() {
        LineSketch sketch = new LineSketch();
        LineDescription before = twoStations();
        sketch.areas.addAll(before.areas());
        before.elements()
                .forEach(element -> sketch.elements.add(element.id().equals("buffer") ? larger(element) : element));
        return sketch.describe().withChanges(new TreeMap<>(Map.of("areas.welding.elements.buffer.capacity", "20")));
    }

    private static ElementDescription larger(ElementDescription buffer) {
        return new ElementDescription(
                buffer.id(),
                buffer.kind(),
                buffer.title(),
                buffer.area(),
                buffer.places(),
                2 * buffer.capacity(),
                buffer.idealCycleMicros(),
                buffer.routes(),
                buffer.joins(),
                buffer.within(),
                buffer.stops());
    }

    /** An element; the number is the places of a station and the capacity of everything else. */
    public LineSketch element(String area, String id, Kind kind, int size, String... routes) {
        return add(area, id, kind, size, null, routes);
    }

    /** A position of a synchronous line. */
    public LineSketch position(String area, String id, String within) {
        return add(area, id, Kind.POSITION, 1, within);
    }

    /** A station that joins what comes from other elements to its items. */
    public LineSketch joining(String area, String id, List<String> joins, String route) {
        element(area, id, Kind.STATION, 1, route);
        ElementDescription plain = elements.remove(elements.size() - 1);
        elements.add(new ElementDescription(
                id, Kind.STATION, plain.title(), area, 1, 1, 60_000_000, List.of(route), joins, null, List.of()));
        return this;
    }

    private LineSketch add(String area, String id, Kind kind, int size, @Nullable String within, String... routes) {
        if (areas.stream().noneMatch(known -> known.id().equals(area))) {
            areas.add(new AreaDescription(area, Text.of(area), area + "-1", 2));
        }
        elements.add(new ElementDescription(
                id, kind, Text.of(id), area, size, size, 60_000_000, List.of(routes), List.of(), within, List.of()));
        return this;
    }

    public LineDescription describe() {
        return new LineDescription(
                "sketch", 1L, START, Text.of("plant"), 60, 60_000_000, areas, elements, List.of(), List.of(), null);
    }
}

package linetwin.model.line;

import java.util.stream.Stream;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Work;

/** All places of a line that work: stations, positions and press lines. */
public final class Works {
    private Works() {}

    /** A working place: its id, its work and what it needs. */
    public record Place(String id, Work work, Material material) {}

    public static Stream<Place> of(Line line) {
        return line.elements().stream().flatMap(Works::of);
    }

    private static Stream<Place> of(Element element) {
        if (element instanceof Station station) {
            return Stream.of(new Place(station.id(), station.work(), station.material()));
        }
        if (element instanceof PressLine pressLine) {
            return Stream.of(new Place(pressLine.id(), pressLine.work(), Material.NONE));
        }
        if (element instanceof SynchronousLine line) {
            return line.positions().stream()
                    .map(position -> new Place(position.label().id(), position.work(), position.material()));
        }
        return Stream.empty();
    }
}

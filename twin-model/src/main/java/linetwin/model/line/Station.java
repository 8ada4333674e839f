package linetwin.model.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Work;
import linetwin.model.value.Label;

/**
 * Parallel places that work on one item each; a finished item waits in its place until it can go on.
 *
 * @param operator who must be there for each item, from the begin to the end of its cycle; empty if nobody need be called
 */
public record Station(
        Label label,
        int places,
        Work work,
        Quality quality,
        Material material,
        CarrierUse carriers,
        Optional<CrewCall> operator,
        String to)
        implements Element {
    public Station {
        if (places < 1) {
            throw new IllegalArgumentException(
                    "station '" + label.id() + "' has " + places + " places; must be 1 or more");
        }
    }

    /** A station that no operator need be called to. */
    public Station(
            Label label, int places, Work work, Quality quality, Material material, CarrierUse carriers, String to) {
        this(label, places, work, quality, material, carriers, Optional.empty(), to);
    }

    @Override
    public List<String> routes() {
        return Stream.concat(Stream.of(to), quality.inspection().flatMap(Inspection::reworkTo).stream())
                .toList();
    }
}

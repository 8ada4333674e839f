package linetwin.model.line;

import java.util.List;
import java.util.stream.Stream;

/** Parallel places that work on one item each; a finished item waits in its place until it can go on. */
public record Station(
        Label label, int places, Work work, Quality quality, Material material, CarrierUse carriers, String to)
        implements Element {
    public Station {
        if (places < 1) {
            throw new IllegalArgumentException(
                    "station '" + label.id() + "' has " + places + " places; must be 1 or more");
        }
    }

    @Override
    public List<String> routes() {
        return Stream.concat(Stream.of(to), quality.inspection().flatMap(Inspection::reworkTo).stream())
                .toList();
    }
}

package linetwin.model.line;

import java.util.List;
import java.util.Map;
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
        implements Element, WorkPlace {
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
    public ElementKind kind() {
        return ElementKind.STATION;
    }

    @Override
    public List<Outlet> outlets() {
        return Stream.concat(
                        Stream.of(new Outlet("to", to)),
                        quality.inspection().flatMap(Inspection::reworkTo).stream()
                                .map(rework -> new Outlet("quality.inspection.rework-to", rework)))
                .toList();
    }

    @Override
    public List<WorkPlace> workPlaces() {
        return List.of(this);
    }

    @Override
    public Contents contents() {
        return new Contents(places, 0);
    }

    @Override
    public boolean isInstant() {
        return carriers.takes().isEmpty() && work.isInstant();
    }

    @Override
    public Map<String, CrewCall> calls() {
        return operator.map(call -> Map.of("operator", call)).orElse(Map.of());
    }
}

package linetwin.sim.learn.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.LineObservation;
import org.jspecify.annotations.Nullable;

/** Who leads to whom on a line that describes itself, and what follows from that. */
final class Topology {
    /** A station to which nothing comes for longer is not fed by a source that always has something. */
    private static final double STARVED_FRACTION = 0.01;

    private final LineObservation observation;
    private final Map<String, ElementDescription> elements = new HashMap<>();

    Topology(LineObservation observation) {
        this.observation = observation;
        observation.line().elements().forEach(element -> elements.put(element.id(), element));
    }

    /** Presses and panel stores are left out: what consumes which panels is not told. */
    boolean isDrafted(ElementDescription element) {
        return switch (element.kind()) {
            case PRESS_LINE, PANEL_STORE -> false;
            case SOURCE, STATION, POSITION, BUFFER, CONVEYOR, SYNCHRONOUS_LINE, SINK -> true;
        };
    }

    /** Whose items are joined to others there, as far as those are drafted. */
    List<String> joined(ElementDescription element) {
        return element.joins().stream()
                .filter(id -> Optional.ofNullable(elements.get(id))
                        .filter(this::isDrafted)
                        .isPresent())
                .toList();
    }

    /** Whether items should come to it, and nothing that is drafted leads there. */
    boolean isWithoutBegin(ElementDescription element) {
        return element.kind() != Kind.SOURCE
                && elements.values().stream()
                        .filter(this::isDrafted)
                        .noneMatch(other -> other.routes().contains(element.id()));
    }

    /** Whether items should go on from it, and it leads nowhere. */
    boolean isWithoutEnd(ElementDescription element) {
        return element.kind() != Kind.SINK && element.routes().isEmpty();
    }

    List<ElementDescription> positions(ElementDescription line) {
        return observation.line().elements().stream()
                .filter(element -> line.id().equals(element.within()))
                .toList();
    }

    /** Whether what comes from it is joined to something else, so that it is parts and no vehicles. */
    boolean isOfParts(ElementDescription source) {
        Set<String> passed = new HashSet<>();
        ElementDescription element = source;
        while (element != null && passed.add(element.id())) {
            ElementDescription next = next(element);
            if (next != null && isJoinedAt(element.id(), next)) {
                return true;
            }
            element = next;
        }
        return observation.variants().isEmpty();
    }

    private boolean isJoinedAt(String element, ElementDescription next) {
        return next.joins().contains(element)
                || positions(next).stream()
                        .anyMatch(position -> position.joins().contains(element));
    }

    private @Nullable ElementDescription next(ElementDescription element) {
        return element.routes().stream().findFirst().map(elements::get).orElse(null);
    }

    /** Whether items come to a source by a law of their own: whether it ever waited to get rid of one, or the line for it. */
    boolean isFed(ElementDescription source) {
        ElementSamples samples = samples(source.id());
        if (samples.habits().fraction(StationState.BLOCKED) > 0) {
            return true;
        }
        return firstWorking(source)
                .map(station -> samples(station.id()).habits().withoutItemFraction() > STARVED_FRACTION)
                .orElse(false);
    }

    private Optional<ElementDescription> firstWorking(ElementDescription source) {
        Set<String> passed = new HashSet<>();
        ElementDescription element = next(source);
        while (element != null && passed.add(element.id())) {
            if (element.kind() == Kind.SYNCHRONOUS_LINE) {
                return positions(element).stream().findFirst();
            }
            if (element.kind() == Kind.STATION) {
                return Optional.of(element);
            }
            element = next(element);
        }
        return Optional.empty();
    }

    /** The first stations on the way of what an inspection rejects. */
    boolean isForRework(ElementDescription station) {
        return observation.line().elements().stream()
                .filter(element -> element.routes().size() > 1)
                .flatMap(element -> element.routes().stream().skip(1))
                .map(elements::get)
                .anyMatch(first -> first != null && station.equals(firstStation(first)));
    }

    private @Nullable ElementDescription firstStation(ElementDescription from) {
        Set<String> passed = new HashSet<>();
        ElementDescription element = from;
        while (element != null && element.kind() != Kind.STATION && passed.add(element.id())) {
            element = next(element);
        }
        return element;
    }

    ElementSamples samples(String element) {
        return observation.samples(element);
    }
}

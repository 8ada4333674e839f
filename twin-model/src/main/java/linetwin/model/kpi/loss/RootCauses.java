package linetwin.model.kpi.loss;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Route;
import linetwin.model.history.StateSegment;
import linetwin.model.telemetry.body.LineDescription;

/** Where the waiting of stations came from at a time, by the same walk along the line that losses are charged by. */
public final class RootCauses {
    private final Route route;
    private final Map<String, List<StateSegment>> states;

    /** @param states of the stations by their ids, each in order of time */
    public RootCauses(LineDescription line, Map<String, List<StateSegment>> states) {
        route = LineMemory.keepingSome(line).route();
        this.states = states;
    }

    /** What a station waited for in the end; empty if it did not wait, or if that is no further away than what it tells itself. */
    public Optional<Charge> of(String station, Instant at) {
        int index = route.index(station);
        if (index == Route.NOWHERE) {
            return Optional.empty();
        }
        CauseWalk walk = new CauseWalk(route);
        states.forEach((id, segments) -> segments.stream()
                .filter(segment ->
                        !segment.from().isAfter(at) && segment.until().isAfter(at))
                .filter(segment -> route.index(id) != Route.NOWHERE)
                .findFirst()
                .ifPresent(segment -> walk.see(route.index(id), segment.state(), segment.cause())));
        if (walk.state(index) == null) {
            return Optional.empty();
        }
        Charge root = walk.chargeOf(index);
        boolean isFurther = root.isObserved()
                && !root.element().equals(station)
                && states.getOrDefault(station, List.of()).stream()
                        .filter(segment ->
                                !segment.from().isAfter(at) && segment.until().isAfter(at))
                        .noneMatch(segment -> segment.cause().element().equals(root.element()));
        return isFurther ? Optional.of(root) : Optional.empty();
    }
}

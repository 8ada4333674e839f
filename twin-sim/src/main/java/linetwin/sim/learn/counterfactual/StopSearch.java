package linetwin.sim.learn.counterfactual;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import org.jspecify.annotations.Nullable;

/** Finds the stops of one station in the order of time; pauses inside them belong to them. */
public final class StopSearch implements TelemetrySink {
    /** People name a stop by the minute. */
    private static final Duration NEAR = Duration.ofMinutes(1);

    private static final int MOST = 100_000;

    private final String station;
    private final Set<String> stations = new HashSet<>();
    private final Set<String> modes = new HashSet<>();
    private final List<ActualStop> stops = new ArrayList<>();
    private @Nullable StateChanged open;
    private Instant now = Instant.MIN;

    public StopSearch(String station) {
        this.station = station;
    }

    @Override
    public void accept(Message message) {
        reach(message.header().simTime());
        if (message instanceof DescriptionMessage description) {
            describe(description.description());
        } else if (message instanceof EventMessage events) {
            events.events().stream()
                    .filter(event -> event.element().equals(station))
                    .filter(StateChanged.class::isInstance)
                    .map(StateChanged.class::cast)
                    .forEach(this::change);
        }
    }

    /** What the line says of itself tells which of its states are stops that can be repeated. */
    public void describe(LineDescription line) {
        for (ElementDescription element : line.elements()) {
            stations.add(element.id());
            if (element.id().equals(station)) {
                element.stops().stream().map(StopDescription::name).forEach(modes::add);
            }
        }
    }

    /** The line was heard up to a time. */
    public void reach(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    /** Follows the station; to be called in the order of time. */
    public void change(StateChanged change) {
        StateChanged before = open;
        boolean isPause = change.to() == StationState.BREAK || change.to() == StationState.OFF_SHIFT;
        boolean goesOn = before != null && (isPause || before.cause().equals(change.cause()));
        if (goesOn) {
            return;
        }
        if (before != null) {
            add(before, change.at(), true);
            open = null;
        }
        if (isStop(change)) {
            open = change;
        }
    }

    private boolean isStop(StateChanged change) {
        Cause cause = change.cause();
        return cause.element().equals(station)
                && (modes.contains(cause.reason()) || cause.reason().equals(Cause.INJECTED));
    }

    private void add(StateChanged begin, Instant end, boolean isEnded) {
        if (stops.size() < MOST) {
            stops.add(stop(begin, end, isEnded));
        }
    }

    private ActualStop stop(StateChanged begin, Instant end, boolean isEnded) {
        String reason = begin.cause().reason();
        return new ActualStop(station, reason.equals(Cause.INJECTED) ? "" : reason, begin.at(), end, isEnded);
    }

    /** Whether the line has the station. */
    public boolean isKnown() {
        return stations.contains(station);
    }

    /** Ids of all elements of the line. */
    public Set<String> stations() {
        return Set.copyOf(stations);
    }

    /** All that were seen to begin. */
    public List<ActualStop> stops() {
        List<ActualStop> all = new ArrayList<>(stops);
        if (open != null) {
            all.add(stop(open, now, false));
        }
        return all;
    }

    /** The stop at a time, or that began within a minute of it. */
    public Optional<ActualStop> findAt(Instant time) {
        return stops().stream()
                .filter(stop -> !time.isBefore(stop.begin().minus(NEAR)) && !time.isAfter(stop.end()))
                .min(Comparator.comparing(
                        stop -> Duration.between(stop.begin(), time).abs()));
    }

    /** The stop whose begin is nearest to a time, to be suggested. */
    public Optional<ActualStop> findNearest(Instant time) {
        return stops().stream()
                .min(Comparator.comparing(
                        stop -> Duration.between(stop.begin(), time).abs()));
    }
}

package linetwin.ui.state;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import linetwin.model.history.StateSegment;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;

/**
 * How much of a span a station was in a state, and how that was spread over it.
 *
 * @param time in the state
 * @param whole of the span
 * @param times how often it came to be in the state; 0 if that is not known
 * @param longest of these times; empty if it is not known
 * @param mostly the cause of most of the time; empty if there is none, or it is not known
 */
public record StateUse(
        StationState state,
        Duration time,
        Duration whole,
        int times,
        Optional<StateSegment> longest,
        Optional<Cause> mostly) {
    /** What is not seen of the stretches of a state, when all of them are known: some messages are on their way. */
    private static final double TOLERANCE = 0.01;

    private static final Duration LEAST_TOLERANCE = Duration.ofSeconds(5);

    /** One of which the stretches are not known. */
    public static StateUse of(StationState state, long micros, double wholeMicros) {
        return new StateUse(
                state, micros(micros), micros(Math.round(wholeMicros)), 0, Optional.empty(), Optional.empty());
    }

    /** The same with what the stretches of the span say, if they are all those of the state. */
    public StateUse with(List<StateSegment> segments) {
        List<StateSegment> own =
                segments.stream().filter(segment -> segment.state() == state).toList();
        Duration known = sum(own);
        Duration gap = known.minus(time).abs();
        boolean isWhole = gap.compareTo(LEAST_TOLERANCE) <= 0 || gap.toMillis() <= TOLERANCE * time.toMillis();
        return own.isEmpty() || !isWhole
                ? this
                : new StateUse(
                        state,
                        time,
                        whole,
                        own.size(),
                        own.stream().max(Comparator.comparing(StateSegment::length)),
                        mostly(own));
    }

    private static Optional<Cause> mostly(List<StateSegment> own) {
        Map<Cause, List<StateSegment>> byCause = own.stream().collect(Collectors.groupingBy(StateSegment::cause));
        return byCause.entrySet().stream()
                .max(Comparator.comparing(entry -> sum(entry.getValue())))
                .map(Map.Entry::getKey)
                .filter(Predicate.not(cause -> cause.reason().isEmpty()));
    }

    private static Duration sum(List<StateSegment> segments) {
        return segments.stream().map(StateSegment::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}

package linetwin.model.kpi.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;

/**
 * For how long stations were starved of a part that is brought to them, from the causes that their events tell. A state message begins
 * it, and heals what lost events left wrong: it counts if it is older than any event that may still be on its way.
 */
public final class PartLack implements TelemetrySink {
    private static final Duration LONGEST_LINGER = Duration.ofMinutes(1);

    private final Instant from;
    private final Map<String, Set<String>> parts;
    private final Map<String, Lack> open = new HashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final Map<Key, Long> micros = new TreeMap<>();

    /** A part of a station. */
    public record Key(String element, String part) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byElement = element.compareTo(other.element);
            return byElement != 0 ? byElement : part.compareTo(other.part);
        }
    }

    private record Lack(Key key, Instant since) {}

    /** @param from what was before does not count */
    public PartLack(LineDescription line, Instant from) {
        this.from = from;
        parts = line.elements().stream()
                .collect(Collectors.toMap(
                        LineDescription.ElementDescription::id,
                        element -> element.stops().stream()
                                .map(LineDescription.StopDescription::name)
                                .collect(Collectors.toSet())));
    }

    @Override
    public void accept(Message message) {
        if (message instanceof StateMessage state && state.agv() == null) {
            String element = state.header().source().cell();
            boolean isOld =
                    !state.since().plus(LONGEST_LINGER).isAfter(state.header().simTime());
            if (heard.add(element) || isOld) {
                change(element, state.state(), state.cause(), state.since());
            }
        } else if (message instanceof EventMessage events) {
            for (LineEvent event : events.events()) {
                if (event instanceof LineEvent.StateChanged change) {
                    heard.add(change.element());
                    change(change.element(), change.to(), change.cause(), change.at());
                }
            }
        }
    }

    /** A state that is told again, or late, ends nothing that it did not know of. */
    private void change(String element, StationState state, Cause cause, Instant at) {
        Lack lack = open.get(element);
        boolean isLack = state == StationState.STARVED
                && cause.element().equals(element)
                && parts.getOrDefault(element, Set.of()).contains(cause.reason());
        Key key = new Key(element, cause.reason());
        if (lack != null && !at.isBefore(lack.since) && !(isLack && lack.key.equals(key))) {
            end(lack, at);
            open.remove(element);
        }
        if (isLack && !open.containsKey(element)) {
            open.put(element, new Lack(key, at));
        }
    }

    private void end(Lack lack, Instant at) {
        Instant begin = lack.since.isBefore(from) ? from : lack.since;
        if (at.isAfter(begin)) {
            micros.merge(lack.key, ChronoUnit.MICROS.between(begin, at), Long::sum);
        }
    }

    /** Microseconds by part, up to a time that is not before the last message. */
    public Map<Key, Long> microsUntil(Instant until) {
        Map<Key, Long> all = new TreeMap<>(micros);
        for (Lack lack : open.values()) {
            Instant begin = lack.since.isBefore(from) ? from : lack.since;
            if (until.isAfter(begin)) {
                all.merge(lack.key, ChronoUnit.MICROS.between(begin, until), Long::sum);
            }
        }
        return all;
    }
}

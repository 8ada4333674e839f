package linetwin.sim.foreign;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.sim.foreign.counter.ReadingKind;
import linetwin.sim.recording.verify.Rule;

/** What was not plain in the messages of a foreign line, or would not have kept to the contract, by its kind. */
public final class Tally {
    private final Map<ReadingKind, Long> readings = new EnumMap<>(ReadingKind.class);
    private final Map<Rule, Long> breaches = new EnumMap<>(Rule.class);

    void note(ReadingKind kind) {
        readings.merge(kind, 1L, Long::sum);
    }

    void note(Rule broken) {
        breaches.merge(broken, 1L, Long::sum);
    }

    /** How many readings of counters were taken for this. */
    public long of(ReadingKind kind) {
        return readings.getOrDefault(kind, 0L);
    }

    /** How many messages were held back, since they would have broken this. */
    public long of(Rule rule) {
        return breaches.getOrDefault(rule, 0L);
    }

    /** What there was, as sentences; none if all was plain. */
    public Stream<String> sentences() {
        Stream<String> counted = readings.isEmpty()
                ? Stream.empty()
                : Stream.of("Readings of counters: "
                        + readings.entrySet().stream()
                                .map(entry ->
                                        entry.getValue() + " " + entry.getKey().inShort())
                                .collect(Collectors.joining(", "))
                        + ".");
        return Stream.concat(
                counted,
                breaches.entrySet().stream()
                        .map(entry ->
                                entry.getValue() + " messages were not published, since they would break the contract: "
                                        + entry.getKey() + "."));
    }
}

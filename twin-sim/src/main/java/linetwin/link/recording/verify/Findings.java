package linetwin.link.recording.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.recording.format.Position;

/** The findings so far: the first ones of each rule whole, all of them as a number, so that memory is bounded. */
final class Findings {
    private static final int MOST_OF_A_RULE = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);

    void add(Place place, Rule rule, String message) {
        add(place.position(), place.topic(), rule, message);
    }

    void add(Position position, String topic, Rule rule, String message) {
        if (counts.merge(rule, 1L, Long::sum) <= MOST_OF_A_RULE) {
            kept.add(new Finding(position, topic, rule, message));
        }
    }

    /** The first finding; all others are forgotten. */
    Optional<Finding> takeFirst() {
        Optional<Finding> first = kept.stream().findFirst();
        kept.clear();
        counts.clear();
        return first;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    Map<Rule, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** Where a message stands. */
    record Place(Position position, String topic) {}
}

package linetwin.sim.foreign.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.state.StationState;

/**
 * What the messages under some topics mean.
 *
 * @param element the name of the element there: a text with names of the pattern in braces, or a JSON pointer into the payload
 * @param isText whether the payload is one plain text, instead of JSON
 * @param time when it happened; without it, when the message arrived
 * @param counters cumulative ones; one that falls began again at 0
 * @param cycle given if each message says that one more item is finished
 * @param level how many items the element holds
 */
public record MessageRule(
        TopicPattern topic,
        String element,
        boolean isText,
        Optional<TimeField> time,
        Optional<StateField> state,
        Map<Counter, NumberField> counters,
        Optional<CycleField> cycle,
        Optional<NumberField> level) {
    public MessageRule {
        EnumMap<Counter, NumberField> ordered = new EnumMap<>(Counter.class);
        ordered.putAll(counters);
        counters = ordered;
        if (state.isEmpty() && counters.isEmpty() && cycle.isEmpty() && level.isEmpty()) {
            throw new IllegalArgumentException("must have one of state, counters, cycle-done and level");
        }
    }

    /** A number in a payload, and the factor that makes items of it. */
    public record NumberField(JsonPointer at, double times) {}

    /** A moment in a payload. */
    public record TimeField(JsonPointer at, TimeForm form) {}

    /** A word in a payload, and which state each means. */
    public record StateField(JsonPointer at, Map<String, Meaning> names) {
        public StateField {
            names = Map.copyOf(names);
        }
    }

    /** A state with its reason, which is empty for the usual one. */
    public record Meaning(StationState state, String reason) {}

    /** Which finished items are not good; all others are. */
    public record CycleField(Optional<Choice> reworked, Optional<Choice> scrapped) {}

    /** Whether a word in a payload is one of these. */
    public record Choice(JsonPointer at, List<String> is) {
        public Choice {
            is = List.copyOf(is);
        }
    }
}

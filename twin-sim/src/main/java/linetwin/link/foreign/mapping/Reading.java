package linetwin.link.foreign.mapping;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linetwin.link.foreign.mapping.MessageRule.Meaning;

/**
 * All that a record says by one rule, read before any of it counts, so that a mistake in it changes nothing.
 *
 * @param name of the element in the foreign line
 * @param time when it happened, if it says so
 * @param reason why the element stops when it does; empty inside if there is no reason any more
 */
public record Reading(
        String name,
        Optional<Instant> time,
        Map<Counter, Amount> counters,
        Optional<Finish> finish,
        OptionalLong level,
        Optional<Meaning> meaning,
        Optional<String> reason) {
    public Reading {
        Map<Counter, Amount> ordered = new EnumMap<>(Counter.class);
        ordered.putAll(counters);
        counters = ordered;
    }

    /** Whether it says nothing: all that it could say is missing, or ignored. */
    public boolean isSilent() {
        return counters.isEmpty() && finish.isEmpty() && level.isEmpty() && meaning.isEmpty() && reason.isEmpty();
    }

    /** The same, whenever it happened. */
    public Reading withoutTime() {
        return new Reading(name, Optional.empty(), counters, finish, level, meaning, reason);
    }

    /** Whether it says something anew even if it says the same: that one more item is finished, or more is to be added. */
    public boolean isEvent() {
        return finish.filter(item -> item.word().isEmpty()).isPresent()
                || counters.values().stream().anyMatch(Amount::isIncrement);
    }

    /**
     * What a counter shows, or what is to be added to it.
     *
     * @param items 0 or more
     * @param step items that it counts at a time
     */
    public record Amount(double items, double step, boolean isIncrement) {}

    /**
     * That an item is finished, or would be if a word has changed in the right way.
     *
     * @param word the word now; empty if every message is a finished item
     * @param verdict as what it counts, if it is not good at once
     */
    public record Finish(Optional<String> word, Optional<Counter> verdict) {}
}

package linetwin.link.foreign.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linetwin.link.foreign.mapping.Reading.Amount;
import linetwin.link.foreign.mapping.Reading.Finish;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignMessage;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.payload.PayloadForm;
import linetwin.link.foreign.payload.RecordSelection;
import linetwin.link.foreign.payload.TopicPattern;
import linetwin.model.state.StationState;

/**
 * What the messages under some topics mean.
 *
 * @param select which of them, and which of their records
 * @param element the name of the element there; empty if a record is of none
 * @param time when it happened; without it, when the message arrived
 * @param priority of several rules that say the state of an element, the one of the highest priority counts
 * @param counters cumulative ones, or increments of them
 * @param cycle given if a message can say that one more item is finished
 * @param level how many items the element holds
 * @param reason why the element stops when it does, if other messages say that it does
 * @param silentAfter when no such message came of an element for longer, nobody knows what it does; empty if its rhythm tells
 */
public record MessageRule(
        Selection select,
        ElementField element,
        Optional<TimeField> time,
        Optional<StateField> state,
        int priority,
        Map<Counter, NumberField> counters,
        Optional<CycleField> cycle,
        Optional<NumberField> level,
        Optional<ReasonField> reason,
        Optional<Duration> silentAfter) {
    public MessageRule {
        EnumMap<Counter, NumberField> ordered = new EnumMap<>(Counter.class);
        ordered.putAll(counters);
        counters = ordered;
        if (state.isEmpty() && counters.isEmpty() && cycle.isEmpty() && level.isEmpty() && reason.isEmpty()) {
            throw new IllegalArgumentException("must have one of state, counters, cycle-done, level and reason");
        }
    }

    public TopicPattern topic() {
        return select.topic();
    }

    /**
     * What can be read in a message whose topic is one of these, record by record; empty if all conditions exclude it.
     *
     * @param clock the time here; empty if it does not count when the message says that it happened
     */
    public RuleReadings read(Map<String, String> names, ForeignMessage message, Optional<Instant> clock) {
        RuleReadings readings = new RuleReadings();
        try {
            for (ForeignRecord record : message.records(select.form(), select.each(), names)) {
                readings.add(() -> find(record, clock));
            }
        } catch (ForeignFormatException e) {
            readings.refuse(e);
        }
        return readings;
    }

    /** What a record says that comes in no message, whenever it happened; empty if it is not meant. */
    public Optional<Reading> read(ForeignRecord record) throws ForeignFormatException {
        return find(record, Optional.empty());
    }

    /** Empty if the record is not meant. */
    private Optional<Reading> find(ForeignRecord record, Optional<Instant> clock) throws ForeignFormatException {
        if (!Condition.allHold(select.when(), record)) {
            return Optional.empty();
        }
        Optional<String> name = element.word().find(record);
        return name.isPresent() ? Optional.of(read(name.get(), record, clock)) : Optional.empty();
    }

    private Reading read(String name, ForeignRecord record, Optional<Instant> clock) throws ForeignFormatException {
        Map<Counter, Amount> amounts = new EnumMap<>(Counter.class);
        for (var entry : counters.entrySet()) {
            entry.getValue().findShown(record).ifPresent(amount -> amounts.put(entry.getKey(), amount));
        }
        return new Reading(
                name,
                time.isPresent() && clock.isPresent() ? time.get().find(record, clock.get()) : Optional.empty(),
                amounts,
                cycle.isPresent() ? cycle.get().find(record) : Optional.empty(),
                level(record),
                state.isPresent() ? state.get().find(record) : Optional.empty(),
                reason.isPresent() ? reason.get().find(record) : Optional.empty());
    }

    private OptionalLong level(ForeignRecord record) throws ForeignFormatException {
        Optional<Amount> amount = level.isPresent() ? level.get().find(record) : Optional.empty();
        return amount.isPresent() ? OptionalLong.of(Math.round(amount.get().items())) : OptionalLong.empty();
    }

    /**
     * Which messages are meant, and which records of them.
     *
     * @param each where the records of a message are, if it holds several
     * @param when all that must hold of a record
     */
    public record Selection(
            TopicPattern topic, PayloadForm form, Optional<RecordSelection> each, List<Condition> when) {
        public Selection {
            when = List.copyOf(when);
        }
    }

    /**
     * The name of an element.
     *
     * @param ignoresOthers whether what is about an element that the line does not have says nothing, instead of being a mistake
     */
    public record ElementField(WordField word, boolean ignoresOthers) {}

    /**
     * A state with its reason, which is empty for the usual one.
     *
     * @param state empty if what is said before is withdrawn
     */
    public record Meaning(Optional<StationState> state, String reason) {
        /** A state for its usual reason. */
        public static Meaning of(StationState state) {
            return new Meaning(Optional.of(state), "");
        }
    }

    /**
     * When an item is finished, and which of them are not good; all others are.
     *
     * @param on the change that finishes one; without it, every message does
     */
    public record CycleField(Optional<Edge> on, Optional<Condition> reworked, Optional<Condition> scrapped) {
        private Optional<Finish> find(ForeignRecord record) throws ForeignFormatException {
            if (on.isEmpty()) {
                return Optional.of(new Finish(Optional.empty(), verdict(record)));
            }
            Optional<String> now = on.get().word().find(record);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            boolean mayEnd = on.get().mayEndWith(now.get());
            return Optional.of(new Finish(now, mayEnd ? verdict(record) : Optional.empty()));
        }

        private Optional<Counter> verdict(ForeignRecord record) throws ForeignFormatException {
            if (scrapped.isPresent() && scrapped.get().isMet(record)) {
                return Optional.of(Counter.SCRAPPED);
            }
            return reworked.isPresent() && reworked.get().isMet(record)
                    ? Optional.of(Counter.REWORKED)
                    : Optional.empty();
        }
    }
}

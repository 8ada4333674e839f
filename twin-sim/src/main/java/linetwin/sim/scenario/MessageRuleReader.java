package linetwin.sim.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linetwin.model.state.StationState;
import linetwin.sim.foreign.mapping.Counter;
import linetwin.sim.foreign.mapping.MessageRule;
import linetwin.sim.foreign.mapping.MessageRule.Choice;
import linetwin.sim.foreign.mapping.MessageRule.CycleField;
import linetwin.sim.foreign.mapping.MessageRule.Meaning;
import linetwin.sim.foreign.mapping.MessageRule.NumberField;
import linetwin.sim.foreign.mapping.MessageRule.StateField;
import linetwin.sim.foreign.mapping.MessageRule.TimeField;
import linetwin.sim.foreign.mapping.TimeForm;
import linetwin.sim.foreign.mapping.TopicPattern;

/** Reads what one kind of foreign message means. */
final class MessageRuleReader {
    private static final String STATION = "{station}";
    private static final Pattern NAME = Pattern.compile("\\{[^}]*}");

    private final Fields message;
    private final Set<String> reasons;

    private MessageRuleReader(Fields message, Set<String> reasons) {
        this.message = message;
        this.reasons = reasons;
    }

    static Optional<MessageRule> read(Fields message, Set<String> reasons) {
        return new MessageRuleReader(message, reasons).read();
    }

    private Optional<MessageRule> read() {
        Optional<TopicPattern> topic = topic();
        String element = message.findWord("element").orElse(STATION);
        topic.ifPresent(pattern -> requireKnownNames(element, pattern));
        return topic.flatMap(pattern -> message.make(() -> new MessageRule(
                pattern,
                element,
                message.findWord("payload").filter("text"::equals).isPresent(),
                message.findInner("time").map(MessageRuleReader::time),
                message.findInner("state").map(this::state),
                counters(),
                message.findInner("cycle-done").map(MessageRuleReader::cycle),
                message.findInner("level").map(MessageRuleReader::number))));
    }

    private Optional<TopicPattern> topic() {
        String text = message.word("topic");
        try {
            return Optional.of(TopicPattern.parse(text));
        } catch (IllegalArgumentException e) {
            message.refuse("topic", text, "is no topic: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void requireKnownNames(String element, TopicPattern topic) {
        if (element.startsWith("/")) {
            return;
        }
        for (MatchResult name : NAME.matcher(element).results().toList()) {
            if (!topic.levels().contains(name.group())) {
                message.refuse("element", element, "uses " + name.group() + ", which the topic does not have");
            }
        }
    }

    private static TimeField time(Fields time) {
        return new TimeField(at(time), TimeForm.valueOf(time.word("unit").toUpperCase(Locale.ROOT)));
    }

    private StateField state(Fields state) {
        Map<String, Meaning> names = new LinkedHashMap<>();
        Fields written = state.inner("names");
        for (String name : written.names()) {
            names.put(
                    name,
                    written.findInner(name)
                            .map(this::meaning)
                            .orElseGet(() -> new Meaning(StationState.valueOf(written.word(name)), "")));
        }
        return new StateField(at(state), names);
    }

    private Meaning meaning(Fields meaning) {
        String reason = meaning.findWord("reason").orElse("");
        if (!reason.isEmpty() && !reasons.contains(reason)) {
            meaning.reading()
                    .problems()
                    .add(
                            meaning.positionOf("reason"),
                            meaning.pathOf("reason"),
                            reason,
                            "has no title in stops",
                            Closest.to(reason, reasons));
        }
        return new Meaning(StationState.valueOf(meaning.word("state")), reason);
    }

    private Map<Counter, NumberField> counters() {
        Map<Counter, NumberField> counters = new EnumMap<>(Counter.class);
        message.findInner("counters").ifPresent(written -> {
            for (Counter counter : Counter.values()) {
                written.findInner(counter.name().toLowerCase(Locale.ROOT))
                        .ifPresent(number -> counters.put(counter, number(number)));
            }
        });
        return counters;
    }

    private static CycleField cycle(Fields cycle) {
        return new CycleField(
                cycle.findInner("reworked").map(MessageRuleReader::choice),
                cycle.findInner("scrapped").map(MessageRuleReader::choice));
    }

    private static Choice choice(Fields choice) {
        return new Choice(at(choice), choice.words("is"));
    }

    private static NumberField number(Fields number) {
        return new NumberField(at(number), number.has("times") ? number.number("times") : 1);
    }

    /** The form of the pointer was checked by the schema; an empty one means the whole payload. */
    private static JsonPointer at(Fields fields) {
        return JsonPointer.compile(fields.findWord("at").orElse(""));
    }
}

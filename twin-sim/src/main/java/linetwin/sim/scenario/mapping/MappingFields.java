package linetwin.sim.scenario.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import linetwin.link.foreign.mapping.Condition;
import linetwin.link.foreign.mapping.Counter;
import linetwin.link.foreign.mapping.MessageRule.ElementField;
import linetwin.link.foreign.mapping.NumberField;
import linetwin.link.foreign.mapping.WordField;
import linetwin.link.foreign.payload.Place;
import linetwin.link.foreign.word.Span;
import linetwin.link.foreign.word.Words;
import linetwin.sim.scenario.file.Fields;

/**
 * Reads what is alike wherever a mapping takes something out of a message: places, words, numbers and conditions.
 *
 * @param names what stands in braces in the topic, and in the way to the records
 * @param used places that were read
 */
record MappingFields(Set<String> names, List<Place> used) {
    private static final Place NOWHERE = Place.parse("");

    MappingFields(Set<String> names) {
        this(names, new ArrayList<>());
    }

    /** The place in a field; a stand-in if it is none, which is noted. */
    Place place(Fields fields, String name) {
        String text = fields.findWord(name).orElse("");
        Optional<Place> place = parsed(fields, name, text, "place", Place::parse);
        place.ifPresent(found -> requireKnown(fields, name, text, found));
        place.ifPresent(used::add);
        return place.orElse(NOWHERE);
    }

    /** What a text stands for; empty if it breaks a rule, which is noted. */
    static <T> Optional<T> parsed(Fields fields, String name, String text, String kind, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            fields.refuse(name, text, "is no " + kind + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void requireKnown(Fields fields, String name, String text, Place place) {
        for (String used : place.names()) {
            if (!names.contains(used)) {
                fields.refuse(name, text, "uses " + used + ", which the topic does not have");
            }
        }
    }

    /** A word at a place, with {@code optional} and {@code ignore}. */
    WordField word(Fields fields) {
        return new WordField(place(fields, "at"), isTrue(fields, "optional"), new Words(fields.words("ignore")));
    }

    static boolean isTrue(Fields fields, String name) {
        return fields.findWord(name).filter("true"::equals).isPresent();
    }

    /** The name of an element, at a place or written out. */
    ElementField element(Fields fields) {
        Optional<Fields> written = fields.findInner("element");
        return written.isPresent()
                ? new ElementField(word(written.get()), written.get().has("default"))
                : new ElementField(new WordField(place(fields, "element"), false, Words.NONE), false);
    }

    /** What is counted, by the names of ISO 22400-2. */
    Map<Counter, NumberField> counters(Fields fields) {
        Map<Counter, NumberField> counters = new EnumMap<>(Counter.class);
        fields.findInner("counters").ifPresent(written -> {
            for (Counter counter : Counter.values()) {
                written.findInner(counter.name().toLowerCase(Locale.ROOT))
                        .ifPresent(number -> counters.put(counter, number(number)));
            }
        });
        return counters;
    }

    NumberField number(Fields number) {
        return new NumberField(
                word(number), number.has("times") ? number.number("times") : 1, isTrue(number, "increment"));
    }

    /** The conditions in a list, or the one that stands there instead. */
    List<Condition> conditions(Fields fields, String name) {
        List<Condition> conditions = new ArrayList<>();
        alternatives(fields, name).forEach(row -> condition(row).ifPresent(conditions::add));
        return conditions;
    }

    /** The maps in a list, or the one that stands there instead. */
    static List<Fields> alternatives(Fields fields, String name) {
        return fields.findInner(name).map(List::of).orElseGet(() -> fields.rows(name));
    }

    /** Empty if it is none, which is noted. */
    Optional<Condition> condition(Fields written) {
        return written.make(() -> new Condition(
                word(written),
                new Words(written.words("is")),
                new Words(written.words("not")),
                written.has("from") || written.has("below") ? span(written) : Optional.empty(),
                written.findWord("exists").map("true"::equals)));
    }

    /** The range in {@code from} and {@code below}; empty if there is none, which is noted. */
    static Optional<Span> span(Fields written) {
        return written.make(() -> new Span(
                written.has("from") ? written.number("from") : Double.NEGATIVE_INFINITY,
                written.has("below") ? written.number("below") : Double.POSITIVE_INFINITY));
    }
}

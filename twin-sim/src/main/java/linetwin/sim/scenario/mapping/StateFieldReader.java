package linetwin.sim.scenario.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.foreign.mapping.ReasonField;
import linetwin.link.foreign.mapping.StateField;
import linetwin.link.foreign.mapping.StateField.Case;
import linetwin.link.foreign.mapping.WordField;
import linetwin.link.foreign.word.Meanings;
import linetwin.link.foreign.word.WordMap;
import linetwin.model.state.StationState;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.Fields;

/**
 * Reads how a foreign message tells a state and its reason.
 *
 * @param reasons that the file has titles for
 */
record StateFieldReader(MappingFields places, Set<String> reasons) {
    private static final String NONE = "none";
    private static final String IGNORE = "ignore";

    Optional<StateField> findState(Fields message) {
        List<Case> cases = new ArrayList<>();
        MappingFields.alternatives(message, "state").forEach(written -> cases.add(readCase(written)));
        return cases.isEmpty() ? Optional.empty() : Optional.of(new StateField(cases));
    }

    private Case readCase(Fields written) {
        boolean isFixed = written.has("state");
        if (isFixed == written.has("at")) {
            written.refuse("must have one of state and at");
        }
        boolean ignoresOthers =
                written.findWord("default").filter(IGNORE::equals).isPresent();
        Optional<WordField> word = isFixed ? Optional.empty() : Optional.of(places.word(written));
        Meanings<Meaning> meanings = isFixed ? Meanings.always(meaning(written)) : meanings(written, this::meaning);
        return new Case(
                places.conditions(written, "when"),
                word,
                meanings,
                ignoresOthers,
                written.findInner("reason").map(this::reason));
    }

    /** Why an element stops. */
    ReasonField reason(Fields written) {
        return new ReasonField(places.word(written), meanings(written, this::reason));
    }

    private <T> Meanings<T> meanings(Fields written, BiFunction<Fields, String, T> value) {
        Map<String, T> words = new LinkedHashMap<>();
        written.findInner("names")
                .ifPresent(names -> names.names().forEach(name -> words.put(name, value.apply(names, name))));
        List<Meanings.Range<T>> ranges = new ArrayList<>();
        for (Fields range : written.rows("ranges")) {
            String field = range.has("state") ? "state" : "reason";
            MappingFields.span(range)
                    .ifPresent(span -> ranges.add(new Meanings.Range<>(span, value.apply(range, field))));
        }
        Optional<T> others = written.has("default")
                        && !written.findWord("default").filter(IGNORE::equals).isPresent()
                ? Optional.of(value.apply(written, "default"))
                : Optional.empty();
        if (words.isEmpty() && ranges.isEmpty() && others.isEmpty()) {
            written.refuse("must have one of names, ranges and default");
        }
        return new Meanings<>(new WordMap<>(words), ranges, others);
    }

    /** A state alone, or with its reason: in a map of its own, or, in a range, beside it. */
    private Meaning meaning(Fields holder, String field) {
        if (field.equals("state")) {
            return meaning(holder);
        }
        return holder.findInner(field).map(this::meaning).orElseGet(() -> new Meaning(state(holder.word(field)), ""));
    }

    private Meaning meaning(Fields holder) {
        boolean isNamed = holder.findWord("reason").isPresent();
        return new Meaning(state(holder.word("state")), isNamed ? reason(holder, "reason") : "");
    }

    private static Optional<StationState> state(String word) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(StationState.valueOf(word));
    }

    /** The name of a reason, which has a title; empty for none. */
    private String reason(Fields holder, String field) {
        String reason = holder.findWord(field).orElse(NONE);
        if (reason.equals(NONE)) {
            return "";
        }
        if (!reasons.contains(reason)) {
            holder.reading()
                    .problems()
                    .add(
                            holder.positionOf(field),
                            holder.pathOf(field),
                            reason,
                            "has no title in stops",
                            Closest.to(reason, reasons));
        }
        return reason;
    }
}

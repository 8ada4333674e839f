package linetwin.model.present;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.body.LineDescription;

/**
 * What a line holds and does at one instant, as telemetry tells it.
 *
 * @param line as it describes itself
 * @param at the time on the line
 * @param isHeardFromBegin whether its messages were heard from the begin of its run on, so that what was never heard of never
 *     happened
 * @param elements by id; an element that nothing was heard of is absent
 */
public record LinePresent(
        LineDescription line, Instant at, boolean isHeardFromBegin, SortedMap<String, ElementPresent> elements) {
    public LinePresent {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
    }

    /** Of elements in any order. */
    public LinePresent(
            LineDescription line, Instant at, boolean isHeardFromBegin, Map<String, ElementPresent> elements) {
        this(line, at, isHeardFromBegin, new TreeMap<>(elements));
    }

    /** The present of an element or of a position of a synchronous line; empty if nothing was heard of it. */
    public Optional<ElementPresent> find(String id) {
        return Optional.ofNullable(elements.get(id));
    }
}

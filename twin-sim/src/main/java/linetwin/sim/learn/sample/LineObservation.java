package linetwin.sim.learn.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.model.telemetry.body.LineDescription;

/**
 * What was seen of a line.
 *
 * @param line as it described itself last
 * @param elements samples by id
 * @param variants vehicles that began, by variant
 * @param colours the same by colour
 * @param reception how the messages came
 */
public record LineObservation(
        LineDescription line,
        Map<String, ElementSamples> elements,
        SortedMap<String, Long> variants,
        SortedMap<String, Long> colours,
        Reception reception) {
    public LineObservation {
        elements = Map.copyOf(elements);
        variants = Collections.unmodifiableSortedMap(new TreeMap<>(variants));
        colours = Collections.unmodifiableSortedMap(new TreeMap<>(colours));
    }

    /**
     * What was seen of an element.
     *
     * @throws IllegalArgumentException if the line has no such element
     */
    public ElementSamples samples(String element) {
        ElementSamples samples = elements.get(element);
        if (samples == null) {
            throw new IllegalArgumentException("the line has no element '" + element + "'");
        }
        return samples;
    }

    /**
     * How the messages came.
     *
     * @param begin of what was seen, on the line
     * @param end of it
     * @param watched time in which the line was seen, over all runs
     * @param runs that were seen
     * @param messages of which something was learned
     * @param lost messages that the numbers of others show to be missing
     * @param doubled messages that came again
     * @param late events and messages that came too late to be put in their place
     * @param changed parameters that were set while the line ran, by their paths: samples mix what was before and after
     * @param injected stops by station and name that somebody made on purpose; they are in no sample
     */
    public record Reception(
            Instant begin,
            Instant end,
            Duration watched,
            int runs,
            long messages,
            long lost,
            long doubled,
            long late,
            SortedSet<String> changed,
            List<String> injected) {
        public Reception {
            changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
            injected = List.copyOf(injected);
        }
    }
}

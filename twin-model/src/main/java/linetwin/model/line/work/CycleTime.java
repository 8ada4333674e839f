package linetwin.model.line.work;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.value.Distribution;
import linetwin.model.value.Durations;

/**
 * How long a station works on one vehicle or part.
 *
 * @param standard for every variant that has no entry of its own
 * @param byVariant the exceptions, by variant id
 * @param ideal the planned run time per item (PRI of ISO 22400-2), against which effectiveness is measured
 */
public record CycleTime(Distribution standard, Map<String, Distribution> byVariant, Duration ideal) {
    public CycleTime {
        byVariant = Collections.unmodifiableSortedMap(new TreeMap<>(byVariant));
        if (ideal.isNegative()) {
            throw new IllegalArgumentException("ideal cycle is " + Durations.text(ideal) + "; must be 0 or more");
        }
    }

    /** One distribution for all variants, its mean being the ideal. */
    public static CycleTime of(Distribution standard) {
        return new CycleTime(standard, Map.of(), standard.mean());
    }
}

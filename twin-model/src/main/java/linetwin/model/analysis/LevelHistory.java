package linetwin.model.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.history.Instants;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Period;

/**
 * What a store held in a period, by the readings that it told: each holds until the next, which comes once per minute of the line's
 * time or more often.
 *
 * @param period from its first reading on
 * @param readings in order of time; of a minute with several, the last
 * @param mean of its content over the period
 * @param fullFraction share of the period in which it was full; NaN without a capacity
 * @param emptyFraction share of the period in which it was empty
 */
public record LevelHistory(
        Period period, List<Reading> readings, double mean, double fullFraction, double emptyFraction) {
    /** So much is shown at most, in minutes of the line's time. */
    static final Duration SPAN = Duration.ofHours(8);

    private static final long MINUTE = 60_000_000;

    /** No reading, or of no store. */
    public static final LevelHistory NONE =
            new LevelHistory(new Period(Instant.EPOCH, Instant.EPOCH), List.of(), Double.NaN, Double.NaN, Double.NaN);

    public LevelHistory {
        readings = List.copyOf(readings);
    }

    /** How many items were in it from a time on. */
    public record Reading(Instant at, int content) {}

    /** Of a store until a time; none of an element that is no store. */
    static LevelHistory of(LineMemory memory, int index, Instant until) {
        Instants contents = memory.contents(index);
        long end = memory.micros(until);
        int last = contents.lastBefore(end + 1);
        int first = Math.max(0, contents.lastBefore(memory.micros(until.minus(SPAN)) + 1));
        if (last < 0) {
            return NONE;
        }
        long begin = Math.max(contents.micros(first), memory.micros(until.minus(SPAN)));
        int capacity = memory.route().element(index).capacity();
        Sum sum = new Sum(capacity > 0 && capacity < Integer.MAX_VALUE ? capacity : Long.MAX_VALUE);
        List<Reading> readings = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            long from = Math.max(begin, contents.micros(i));
            long next = i == last ? end : contents.micros(i + 1);
            sum.add(contents.value(i), next - from);
            if (i == last || next / MINUTE > from / MINUTE) {
                readings.add(new Reading(memory.instant(from), (int) contents.value(i)));
            }
        }
        Period period = new Period(memory.instant(begin), until);
        return new LevelHistory(period, readings, sum.mean(), sum.fullFraction(), sum.emptyFraction());
    }

    /** Content over time. */
    private static final class Sum {
        private final long capacity;
        private double whole;
        private double items;
        private double full;
        private double empty;

        Sum(long capacity) {
            this.capacity = capacity;
        }

        void add(long content, long micros) {
            whole += micros;
            items += (double) content * micros;
            full += content >= capacity ? micros : 0;
            empty += content == 0 ? micros : 0;
        }

        double mean() {
            return items / whole;
        }

        double fullFraction() {
            return capacity == Long.MAX_VALUE ? Double.NaN : full / whole;
        }

        double emptyFraction() {
            return empty / whole;
        }
    }
}

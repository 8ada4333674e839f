package linetwin.ui.control.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often values fall into each of some ranges of equal width.
 *
 * @param low lower end of the first range
 * @param width of each range
 * @param mean of all values; NaN if there are none
 */
public record Bins(double low, double width, List<Long> counts, double mean) {
    /** Of no values. */
    public static final Bins NONE = new Bins(0, 1, List.of(), Double.NaN);

    public Bins {
        counts = List.copyOf(counts);
    }

    /** Sorts values into ranges. */
    public static Bins of(List<Double> values, int ranges) {
        Map<Double, Long> counted = new TreeMap<>();
        values.forEach(value -> counted.merge(value, 1L, Long::sum));
        return ofCounted(counted, ranges);
    }

    /** Sorts values that were counted into ranges. */
    public static Bins ofCounted(Map<Double, Long> counted, int ranges) {
        if (counted.isEmpty()) {
            return NONE;
        }
        double low =
                counted.keySet().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high =
                counted.keySet().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double width = high > low ? (high - low) / ranges : Math.max(1e-9, Math.abs(low) / 10);
        Long[] counts = new Long[high > low ? ranges : 1];
        Arrays.fill(counts, 0L);
        double sum = 0;
        long number = 0;
        for (Map.Entry<Double, Long> entry : counted.entrySet()) {
            int range = Math.min(counts.length - 1, (int) ((entry.getKey() - low) / width));
            counts[range] += entry.getValue();
            sum += entry.getKey() * entry.getValue();
            number += entry.getValue();
        }
        return new Bins(low, width, new ArrayList<>(Arrays.asList(counts)), sum / number);
    }

    double high() {
        return low + width * counts.size();
    }

    long most() {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}

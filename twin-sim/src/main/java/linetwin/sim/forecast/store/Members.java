package linetwin.sim.forecast.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.sim.stats.Sample;

/** The equally likely values of a forecast as a short text that people and SQL can read: {@code 287x12 288x31 289}, in ascending order. */
final class Members {
    private Members() {}

    static String text(Sample sample) {
        Map<Double, Integer> counts = new TreeMap<>();
        sample.values().forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> number(count.getKey()) + (count.getValue() == 1 ? "" : "x" + count.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /**
     * @throws IllegalArgumentException if the text is not of this form
     */
    static Sample sample(String text) {
        List<Double> values = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            int times = word.indexOf('x');
            double value = Double.parseDouble(times < 0 ? word : word.substring(0, times));
            int count = times < 0 ? 1 : Integer.parseInt(word.substring(times + 1));
            if (!Double.isFinite(value) || count < 1 || count > 1_000_000) {
                throw new IllegalArgumentException("'" + word + "' is no value and count");
            }
            values.addAll(Collections.nCopies(count, value));
        }
        return new Sample(values);
    }
}

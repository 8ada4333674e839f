package linetwin.sim.forecast.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linetwin.sim.forecast.drift.AlarmBudget.Load;
import linetwin.sim.forecast.drift.ChartedParameter.Alternative;
import linetwin.sim.forecast.drift.ChartedParameter.Change;
import linetwin.sim.forecast.drift.ChartedParameter.Data;

/**
 * What was seen of one parameter, in batches, and sums of log likelihood ratios of its changes over windows of the last of them. It holds
 * what the longest window does.
 */
final class DriftChart {
    private final ChartedParameter parameter;
    private final List<Alternative> alternatives = new ArrayList<>();
    private final double mattering;
    private final Map<DriftWindow, int[]> asked = new EnumMap<>(DriftWindow.class);
    private final List<Batch> batches = new ArrayList<>();

    /** @param factor by which a change matters, more than 1 */
    DriftChart(ChartedParameter parameter, double factor) {
        this.parameter = parameter;
        mattering = factor;
        List<Double> factors = new ArrayList<>();
        for (DriftWindow window : DriftWindow.values()) {
            double step = window.factor(factor);
            if (!factors.contains(step)) {
                factors.add(step);
                alternatives.addAll(parameter.alternatives(step));
            }
            int rise = 2 * factors.indexOf(step);
            asked.put(window, new int[] {rise, rise + 1});
        }
    }

    private static final class Batch {
        private final long look;
        private final Instant begin;
        private final Data data;
        private final double size;
        private final double[] ratios;

        /**
         * @param look by the number of which it ended
         * @param ratios of the alternatives, in their order
         */
        Batch(long look, Instant begin, Data data, double size, double[] ratios) {
            this.look = look;
            this.begin = begin;
            this.data = data;
            this.size = size;
            this.ratios = ratios;
        }
    }

    /**
     * What a window says of one alternative.
     *
     * @param index of the alternative
     * @param factor of its change
     * @param sum of the log likelihood ratios
     * @param load what it is a sum of
     */
    record Sum(int index, double factor, double sum, Load load) {
        /** With this score of a normal variable nine of ten are above it. */
        private static final double NINE_OF_TEN = 1.2816;

        /** The factor of a change that brings such a sum beyond a threshold in nine of ten cases; infinite if none is known. */
        double noticeable(double threshold) {
            double score = load.law().score(load.size(), threshold);
            double distance = load.law().distance(load.size());
            return Math.pow(factor, (score + NINE_OF_TEN) / distance);
        }
    }

    /**
     * What has changed.
     *
     * @param since where the change most likely began
     * @param n durations or trials since then
     */
    record Suspicion(Instant since, long n, Change change) {}

    /** What was seen from a time to the look of this number; numbers never fall. */
    void add(Data data, Instant begin, long look) {
        double size = alternatives.get(0).size(data);
        if (size > 0) {
            double[] ratios = alternatives.stream()
                    .mapToDouble(alternative -> alternative.logRatio(data))
                    .toArray();
            batches.add(new Batch(look, begin, data, size, ratios));
        }
    }

    /** Of a rise and of a fall, over a window up to a look; none if nothing was seen in it. */
    List<Sum> sums(DriftWindow window, long look) {
        forget(look - DriftWindow.WEEK.looks());
        List<Sum> sums = new ArrayList<>();
        int first = firstAfter(look - window.looks());
        int count = batches.size() - first;
        for (int index : count > 0 ? asked.getOrDefault(window, new int[0]) : new int[0]) {
            double sum = 0;
            double size = 0;
            for (int i = first; i < batches.size(); i++) {
                sum += batches.get(i).ratios[index];
                size += batches.get(i).size;
            }
            double step = window.factor(mattering);
            sums.add(new Sum(
                    index,
                    index % 2 == 0 ? step : 1 / step,
                    sum,
                    new Load(alternatives.get(index).law(), size, count)));
        }
        return sums;
    }

    private void forget(long before) {
        if (!batches.isEmpty() && batches.get(0).look <= before) {
            batches.subList(0, firstAfter(before)).clear();
        }
    }

    private int firstAfter(long look) {
        int first = batches.size();
        while (first > 0 && batches.get(first - 1).look > look) {
            first--;
        }
        return first;
    }

    /** Since the time from which on most speaks for an alternative. */
    Suspicion suspicion(int alternative) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int begin = batches.size() - 1;
        for (int i = batches.size() - 1; i >= 0; i--) {
            sum += batches.get(i).ratios[alternative];
            if (sum > most) {
                most = sum;
                begin = i;
            }
        }
        Data since = batches.subList(begin, batches.size()).stream()
                .map(batch -> batch.data)
                .reduce(Data.NONE, Data::with);
        return new Suspicion(batches.get(begin).begin, since.trials(), parameter.change(since));
    }

    /** Forgets all that was seen. */
    void reset() {
        batches.clear();
    }
}

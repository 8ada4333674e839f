package linetwin.sim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.sim.stats.Tally;

/**
 * Finds the system with the largest mean by fully sequential screening: systems that are clearly worse drop out early, so that
 * replications are spent where they matter. With at least the given confidence the one that is left is the best, if it is better
 * than the second by the indifference; else it is at most the indifference worse than the best.
 *
 * <p>Source: Kim and Nelson, "A fully sequential procedure for indifference-zone selection in simulation", ACM Transactions on
 * Modeling and Computer Simulation 11 (2001), procedure KN with c = 1. Common random numbers are allowed.
 */
final class KimNelson {
    private final int firstReplications;
    private final double indifference;
    private final double hSquared;
    private final List<List<Double>> values;
    private final double[][] varianceOfDifference;
    private List<Integer> survivors;

    /**
     * Begins with the first stage.
     *
     * @param firstStage for each system the values of the same replications, 2 or more
     * @param indifference smallest difference that matters
     */
    KimNelson(List<List<Double>> firstStage, double indifference, double confidenceFraction) {
        int systems = firstStage.size();
        firstReplications = firstStage.get(0).size();
        this.indifference = indifference;
        double alpha = 1 - confidenceFraction;
        double eta = 0.5 * (Math.pow(2 * alpha / Math.max(1, systems - 1), -2.0 / (firstReplications - 1)) - 1);
        hSquared = 2 * eta * (firstReplications - 1);
        values = firstStage.stream().<List<Double>>map(ArrayList::new).toList();
        varianceOfDifference = new double[systems][systems];
        for (int i = 0; i < systems; i++) {
            for (int l = 0; l < systems; l++) {
                varianceOfDifference[i][l] = varianceOfDifference(i, l);
            }
        }
        survivors = IntStream.range(0, systems).boxed().toList();
        screen();
    }

    private double varianceOfDifference(int i, int l) {
        Tally differences = new Tally();
        for (int j = 0; j < firstReplications; j++) {
            differences.add(values.get(i).get(j) - values.get(l).get(j));
        }
        return differences.variance();
    }

    /** The systems that may still be the best. */
    List<Integer> survivors() {
        return survivors;
    }

    /** Replications of each survivor so far. */
    int replications() {
        return values.get(survivors.get(0)).size();
    }

    /** Whether the first of {@link #survivors} is the answer: it alone is left, or all are observed as often as needed. */
    boolean isDecided() {
        return survivors.size() == 1 || replications() > mostReplications();
    }

    /**
     * Replications that are still to come, at most: no survivor is compared with another one longer than its own number.
     *
     * @param cap of replications of a system
     */
    long mostToCome(int cap) {
        return survivors.size() == 1
                ? 0
                : survivors.size() * Math.max(0, Math.min(cap, (long) mostReplications() + 1) - replications());
    }

    /** Adds the next replication of each survivor, in their order. */
    void add(List<Double> next) {
        for (int i = 0; i < next.size(); i++) {
            values.get(survivors.get(i)).add(next.get(i));
        }
        screen();
    }

    private void screen() {
        double[] means = values.stream()
                .mapToDouble(own ->
                        own.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .toArray();
        List<Integer> before = survivors;
        int r = replications();
        survivors = before.stream()
                .filter(i -> before.stream().allMatch(l -> means[i] >= means[l] - width(i, l, r)))
                .sorted((one, other) -> Double.compare(means[other], means[one]))
                .toList();
    }

    private double width(int i, int l, int r) {
        double bound = hSquared * varianceOfDifference[i][l] / (indifference * indifference);
        return Math.max(0, indifference / (2.0 * r) * (bound - r));
    }

    private double mostReplications() {
        double most = 0;
        for (int i : survivors) {
            for (int l : survivors) {
                most = Math.max(most, hSquared * varianceOfDifference[i][l] / (indifference * indifference));
            }
        }
        return Math.floor(most);
    }
}

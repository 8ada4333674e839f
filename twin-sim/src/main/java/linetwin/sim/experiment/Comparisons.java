package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linetwin.sim.stats.Bonferroni;

/**
 * Several lines judged against one baseline: comparisons with a standard (Law, Simulation Modeling and Analysis, 5th ed.,
 * section 10.3.1). For each figure the intervals of all lines hold together at the level that is shown.
 *
 * @param others one or more, in the order in which they were named
 */
public record Comparisons(ExperimentResult baseline, List<ExperimentResult> others) {
    public Comparisons {
        others = List.copyOf(others);
        if (others.isEmpty()) {
            throw new IllegalArgumentException("there is no line to compare with the baseline");
        }
    }

    /** Runs all experiments one after the other; all of them must have the same seed and number of replications. */
    public static Comparisons run(List<Experiment> baselineFirst, ReplicationRunner runner, Watch watch) {
        return ofResults(SideBySide.run(baselineFirst, ReplicationJob.Detail.FIGURES, runner, watch));
    }

    /**
     * The same in rounds, so that the intervals are seen to narrow.
     *
     * @param round replications between two interim comparisons; does not change the result
     * @param soFar gets the interim comparisons, from two replications on, on the calling thread
     */
    public static Comparisons runInRounds(
            List<Experiment> baselineFirst,
            int round,
            Consumer<Comparisons> soFar,
            ReplicationRunner runner,
            Watch watch) {
        return ofResults(SideBySide.runInRounds(
                baselineFirst,
                ReplicationJob.Detail.FIGURES,
                round,
                results -> soFar.accept(ofResults(results)),
                runner,
                watch));
    }

    private static Comparisons ofResults(List<ExperimentResult> results) {
        return new Comparisons(results.get(0), results.subList(1, results.size()));
    }

    /** What to know of the OEE of each line, with its name before it. */
    public List<FigureNote> oeeNotes() {
        return Stream.concat(Stream.of(baseline), others.stream())
                .flatMap(FigureNote::onOeeByName)
                .toList();
    }

    /** Each line against the baseline, at the level that makes the intervals hold together. */
    public List<Comparison> comparisons() {
        double level = individualLevelFraction();
        List<Comparison> comparisons = new ArrayList<>();
        others.forEach(other -> comparisons.add(new Comparison(baseline, other, level)));
        return comparisons;
    }

    /** The level of each single interval: 1 − 0.05 / number of lines. */
    public double individualLevelFraction() {
        return Bonferroni.individualLevel(ExperimentResult.LEVEL_FRACTION, others.size());
    }
}

package linetwin.sim.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.sim.stats.PairedComparison;

/**
 * Two lines judged against each other, replication by replication under common random numbers.
 *
 * @param baseline what gains are measured against
 */
public record Comparison(ExperimentResult baseline, ExperimentResult other) {
    public Comparison {
        Experiment one = baseline.experiment();
        Experiment two = other.experiment();
        if (one.seed() != two.seed() || one.replications() != two.replications()) {
            throw new IllegalArgumentException("the experiments have the seeds " + one.seed() + " and " + two.seed()
                    + " and " + one.replications() + " and " + two.replications()
                    + " replications; only equal ones can be paired");
        }
    }

    /** The gains by all definitions that both lines have a figure for. */
    public List<Gain> gains() {
        return Arrays.stream(EfficiencyDefinition.values())
                .flatMap(definition -> findGain(definition).stream())
                .toList();
    }

    /** Empty where one of the lines lacks the figure, such as vehicles per labour hour without labour. */
    public Optional<Gain> findGain(EfficiencyDefinition definition) {
        Figure figure = LineFigure.of(definition).figure();
        return find(figure)
                .map(comparison -> new Gain(definition, baseline.estimate(figure), other.estimate(figure), comparison));
    }

    /** Empty where one of the lines lacks the figure. */
    public Optional<PairedComparison> find(Figure figure) {
        if (!baseline.has(figure) || !other.has(figure)) {
            return Optional.empty();
        }
        return Optional.of(
                PairedComparison.of(baseline.sample(figure), other.sample(figure), ExperimentResult.LEVEL_FRACTION));
    }
}

package linetwin.sim.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.stats.PairedComparison;

/**
 * Two lines judged against each other, replication by replication under common random numbers.
 *
 * @param baseline what gains are measured against
 * @param levelFraction level of the intervals of changes, 0..1
 */
public record Comparison(ExperimentResult baseline, ExperimentResult other, double levelFraction) {
    public Comparison {
        long seed = baseline.experiment().seed();
        long otherSeed = other.experiment().seed();
        if (seed != otherSeed || baseline.replications() != other.replications()) {
            throw new IllegalArgumentException("the experiments have the seeds " + seed + " and " + otherSeed + " and "
                    + baseline.replications() + " and " + other.replications()
                    + " replications; only equal ones can be paired");
        }
    }

    public Comparison(ExperimentResult baseline, ExperimentResult other) {
        this(baseline, other, ExperimentResult.LEVEL_FRACTION);
    }

    /** What to know of the OEE of each line, with its name before it. */
    public List<FigureNote> oeeNotes() {
        return Stream.of(baseline, other).flatMap(FigureNote::onOeeByName).toList();
    }

    /** The changes of the efficiency by all definitions that both lines have a figure for. */
    public List<FigureChange> gains() {
        return Arrays.stream(EfficiencyDefinition.values())
                .flatMap(definition -> findGain(definition).stream())
                .toList();
    }

    /** Empty where one of the lines lacks the figure, such as vehicles per labour hour without labour. */
    public Optional<FigureChange> findGain(EfficiencyDefinition definition) {
        return findChange(LineFigure.of(definition));
    }

    /** The changes of all figures that both lines have. */
    public Stream<FigureChange> changes() {
        return Arrays.stream(LineFigure.values()).flatMap(figure -> findChange(figure).stream());
    }

    /** Empty where one of the lines lacks the figure. */
    public Optional<FigureChange> findChange(LineFigure figure) {
        return find(figure.figure())
                .map(comparison -> new FigureChange(
                        figure, baseline.estimate(figure.figure()), other.estimate(figure.figure()), comparison));
    }

    /** Empty where one of the lines lacks the figure. */
    public Optional<PairedComparison> find(Figure figure) {
        if (!baseline.has(figure) || !other.has(figure)) {
            return Optional.empty();
        }
        return Optional.of(PairedComparison.of(baseline.sample(figure), other.sample(figure), levelFraction));
    }
}

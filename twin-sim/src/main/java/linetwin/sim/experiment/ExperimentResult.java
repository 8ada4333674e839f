package linetwin.sim.experiment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import linetwin.model.kpi.Figure;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Sample;

/** What an experiment found: its settings and, for each figure, one value per replication. */
public final class ExperimentResult {
    /** The level of every interval that is shown. */
    public static final double LEVEL_FRACTION = 0.95;

    private final Experiment experiment;
    private final int replications;
    private final SortedMap<Figure, Sample> samples = new TreeMap<>();

    /** Figures that some replication lacks are left out: a mean over the others would not be the mean of the line. */
    public ExperimentResult(Experiment experiment, List<ReplicationResult> replications) {
        if (replications.size() < 2) {
            throw new InterruptedExperimentException(replications.size());
        }
        this.experiment = experiment;
        this.replications = replications.size();
        TreeSet<Figure> common = new TreeSet<>(replications.get(0).figures().keySet());
        replications.forEach(
                replication -> common.retainAll(replication.figures().keySet()));
        for (Figure figure : common) {
            samples.put(
                    figure,
                    new Sample(replications.stream()
                            .map(replication -> replication.figures().get(figure))
                            .toList()));
        }
    }

    public Experiment experiment() {
        return experiment;
    }

    /** The number of replications that were run: those of the experiment, or fewer if it was interrupted. */
    public int replications() {
        return replications;
    }

    /** Whether the experiment was ended before all its replications were run. */
    public boolean isInterrupted() {
        return replications < experiment.replications();
    }

    public Stream<Figure> figures() {
        return samples.keySet().stream();
    }

    public boolean has(Figure figure) {
        return samples.containsKey(figure);
    }

    public Sample sample(Figure figure) {
        Sample sample = samples.get(figure);
        if (sample == null) {
            throw new IllegalArgumentException("no figure '" + figure + "' was measured in every replication");
        }
        return sample;
    }

    public ConfidenceInterval estimate(Figure figure) {
        return sample(figure).confidenceInterval(LEVEL_FRACTION);
    }
}

package linetwin.sim.study;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import linetwin.model.bottleneck.Evidence;
import linetwin.model.bottleneck.Naming;
import linetwin.model.kpi.loss.LossTree;
import linetwin.sim.experiment.Diagnosis;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Sample;

/**
 * What limits a line, and what its planned time is lost to, by independent replications that are known from their telemetry
 * alone.
 *
 * @param diagnoses one per replication
 */
public record BottleneckStudy(Experiment experiment, List<Diagnosis> diagnoses) {
    public BottleneckStudy {
        diagnoses = List.copyOf(diagnoses);
        if (diagnoses.size() < 2) {
            throw new InterruptedExperimentException(diagnoses.size());
        }
    }

    /**
     * For how long a line waited for a station.
     *
     * @param fraction 0..1 of the time at work
     */
    public record StationShare(String station, ConfidenceInterval fraction) {}

    /**
     * Runs the replications of an experiment, listening to each.
     *
     * @throws InterruptedExperimentException if the watch stops them before two are finished
     */
    public static BottleneckStudy run(Experiment experiment, ReplicationRunner runner, Watch watch) {
        List<ReplicationJob> jobs = IntStream.range(0, experiment.replications())
                .mapToObj(replication -> new ReplicationJob(
                        experiment.line(),
                        new RunSeed(experiment.seed(), replication),
                        experiment.warmUp(),
                        experiment.duration(),
                        ReplicationJob.Detail.DIAGNOSIS))
                .toList();
        return new BottleneckStudy(
                experiment,
                runner.runAll(jobs, watch).stream()
                        .map(ReplicationResult::diagnosis)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** All stations that the line ever waited for, the one that it waited for longest first. */
    public List<StationShare> stations() {
        TreeSet<String> ids = new TreeSet<>();
        diagnoses.forEach(diagnosis -> diagnosis.bottleneck().limits().forEach(limit -> ids.add(limit.element())));
        return ids.stream()
                .map(id -> new StationShare(
                        id, interval(sample(diagnosis -> diagnosis.bottleneck().limitFraction(id)))))
                .sorted(Comparator.comparingDouble(
                        (StationShare share) -> -share.fraction().mean()))
                .toList();
    }

    /** The ids of the stations that limit the line together, by the mean over the replications; none if none is clear. */
    public List<String> named() {
        Map<String, Double> limits = new LinkedHashMap<>();
        stations().forEach(share -> limits.put(share.station(), share.fraction().mean()));
        return Naming.of(limits);
    }

    /** Why a station limits the line, as the mean over the replications in which it ever did; empty if it never did. */
    public Optional<Evidence> evidence(String station) {
        List<Evidence> found = diagnoses.stream()
                .flatMap(diagnosis -> diagnosis.bottleneck().evidence(station).stream())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Evidence.mean(
                        found,
                        sample(diagnosis -> diagnosis.bottleneck().limitFraction(station))
                                .tally()
                                .mean()));
    }

    /** Where the planned time of the line went; empty if it has no station. */
    public Optional<LineLosses> lineLosses() {
        List<LossTree> trees = diagnoses.stream()
                .flatMap(diagnosis -> diagnosis.lineTree().stream())
                .toList();
        return trees.size() == diagnoses.size() ? Optional.of(LineLosses.of(trees)) : Optional.empty();
    }

    /** By element: the planned time that all stations together lost to it, over all their planned time. */
    public SortedMap<String, ConfidenceInterval> causedFractions() {
        TreeSet<String> ids = new TreeSet<>();
        diagnoses.forEach(diagnosis -> ids.addAll(diagnosis.causedFraction().keySet()));
        SortedMap<String, ConfidenceInterval> fractions = new TreeMap<>();
        ids.forEach(id -> fractions.put(
                id, interval(sample(diagnosis -> diagnosis.causedFraction().getOrDefault(id, 0.0)))));
        return fractions;
    }

    private Sample sample(ToDoubleFunction<Diagnosis> value) {
        return Sample.of(diagnoses.stream().mapToDouble(value).toArray());
    }

    private static ConfidenceInterval interval(Sample sample) {
        return sample.confidenceInterval(ExperimentResult.LEVEL_FRACTION);
    }
}

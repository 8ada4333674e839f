package linetwin.sim.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import linetwin.model.kpi.LossTree;
import linetwin.model.kpi.MomentaryBottleneck.Share;
import linetwin.sim.experiment.Diagnosis;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.line.RunSeed;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PairedComparison;
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
     * How often a station was the momentary bottleneck; fractions of the time.
     *
     * @param sole alone, {@code shifting} while it overlapped with the one before or after it
     */
    public record StationShare(
            String station, ConfidenceInterval fraction, ConfidenceInterval sole, ConfidenceInterval shifting) {}

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

    /** All stations that were the momentary bottleneck at some time, the most frequent first. */
    public List<StationShare> stations() {
        TreeSet<String> ids = new TreeSet<>();
        diagnoses.forEach(diagnosis -> diagnosis.bottlenecks().forEach(share -> ids.add(share.station())));
        return ids.stream()
                .map(id -> new StationShare(
                        id,
                        interval(shares(id, Share::fraction)),
                        interval(shares(id, Share::soleFraction)),
                        interval(shares(id, Share::shiftingFraction))))
                .sorted(Comparator.comparingDouble(
                        (StationShare share) -> -share.fraction().mean()))
                .toList();
    }

    /** Whether the first of the stations has a larger share than the second beyond chance. */
    public boolean isClear() {
        List<StationShare> stations = stations();
        if (stations.size() < 2) {
            return !stations.isEmpty();
        }
        return PairedComparison.of(
                        shares(stations.get(1).station(), Share::fraction),
                        shares(stations.get(0).station(), Share::fraction),
                        ExperimentResult.LEVEL_FRACTION)
                .isSignificant();
    }

    /** In how many replications each station was the turning point. */
    public SortedMap<String, Integer> turningPoints() {
        SortedMap<String, Integer> votes = new TreeMap<>();
        diagnoses.forEach(diagnosis -> diagnosis.turningPoint().ifPresent(id -> votes.merge(id, 1, Integer::sum)));
        return votes;
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

    private Sample shares(String station, Function<Share, Double> part) {
        return sample(diagnosis -> diagnosis.bottlenecks().stream()
                .filter(share -> share.station().equals(station))
                .findFirst()
                .map(part)
                .orElse(0.0));
    }

    private Sample sample(ToDoubleFunction<Diagnosis> value) {
        return Sample.of(diagnoses.stream().mapToDouble(value).toArray());
    }

    private static ConfidenceInterval interval(Sample sample) {
        return sample.confidenceInterval(ExperimentResult.LEVEL_FRACTION);
    }
}

package linetwin.sim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.MissingFigureException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.SideBySide;
import linetwin.sim.experiment.Watch;
import linetwin.sim.experiment.sensitivity.Elasticity.Parameter;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Sample;

/** Measures on which stations and levers a figure of a line depends, by raising and lowering each of them a little. */
public final class SensitivityExperiment {
    private final Scenario scenario;
    private final RunPlan plan;
    private final LineFigure figure;
    private final CentralDifference difference;
    private final List<Trial> stations;
    private final List<Trial> levers;

    /**
     * A scenario and how much to change it.
     *
     * @param stepFraction 0.05 raises and lowers by 5 %
     */
    public SensitivityExperiment(Scenario scenario, RunPlan plan, LineFigure figure, double stepFraction) {
        this.scenario = scenario;
        this.plan = plan;
        this.figure = figure;
        this.difference = new CentralDifference(stepFraction);
        this.stations = Trial.ofStations(scenario);
        this.levers = Trial.ofLevers(scenario);
    }

    /** The number of runs in all. */
    public long runs() {
        return 2L * plan.replications() * (stations.size() + levers.size());
    }

    /**
     * Runs the experiment, replication by replication.
     *
     * @throws InterruptedExperimentException if the watch stops it before two replications are finished
     * @throws MissingFigureException if a replication has no value of the figure
     */
    public Sensitivity run(ReplicationRunner runner, Watch watch) {
        List<Trial> trials = Stream.concat(stations.stream(), levers.stream()).toList();
        List<ExperimentResult> results = SideBySide.run(experiments(trials), ReplicationJob.Detail.LINE, runner, watch);
        List<Sample> elasticities = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            elasticities.add(difference.elasticities(values(results.get(2 * i)), values(results.get(2 * i + 1))));
        }
        return sensitivity(results.get(0).replications(), elasticities);
    }

    /** Each trial raised, then lowered. */
    private List<Experiment> experiments(List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> Stream.of(difference.raised(), difference.lowered())
                        .map(factor ->
                                Experiment.of(trial.multiplied(scenario, factor).line(), plan)))
                .toList();
    }

    private Sample values(ExperimentResult result) {
        if (!result.has(figure.figure())
                || result.sample(figure.figure()).values().stream().anyMatch(value -> value <= 0)) {
            throw new MissingFigureException(figure, scenario.name());
        }
        return result.sample(figure.figure());
    }

    private Sensitivity sensitivity(int replications, List<Sample> elasticities) {
        List<Sample> ofStations = elasticities.subList(0, stations.size());
        return new Sensitivity(
                scenario.name(),
                figure,
                plan.withReplications(replications),
                difference.stepFraction(),
                sorted(estimates(stations, ofStations)),
                estimates(levers, elasticities.subList(stations.size(), elasticities.size())),
                interval(sum(ofStations, replications)),
                replications < plan.replications());
    }

    private static List<Elasticity> estimates(List<Trial> trials, List<Sample> elasticities) {
        return IntStream.range(0, trials.size())
                .mapToObj(i -> new Elasticity(
                        trials.get(i).subject(), trials.get(i).parameter(), interval(elasticities.get(i))))
                .toList();
    }

    private static ConfidenceInterval interval(Sample sample) {
        return sample.confidenceInterval(ExperimentResult.LEVEL_FRACTION);
    }

    private static Sample sum(List<Sample> samples, int replications) {
        return new Sample(IntStream.range(0, replications)
                .mapToObj(i -> samples.stream()
                        .mapToDouble(sample -> sample.values().get(i))
                        .sum())
                .toList());
    }

    /** By the rate elasticity of the station, and within a station as they are. */
    private static List<Elasticity> sorted(List<Elasticity> elasticities) {
        Map<String, Double> rates = new HashMap<>();
        elasticities.stream()
                .filter(elasticity -> elasticity.parameter() == Parameter.RATE)
                .forEach(elasticity ->
                        rates.put(elasticity.subject(), elasticity.estimate().mean()));
        return elasticities.stream()
                .sorted(Comparator.comparingDouble(
                                (Elasticity elasticity) -> -rates.getOrDefault(elasticity.subject(), 0.0))
                        .thenComparing(Elasticity::subject)
                        .thenComparing(Elasticity::parameter))
                .toList();
    }
}

package linetwin.sim.experiment.gain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;

/**
 * Measures what a scenario gains over its baseline and what each lever contributes: the levers are switched on in every
 * combination under common random numbers, and each replication shares out its own gain by Shapley's rule.
 *
 * <p>With more than {@value LeverOrders#MOST_LEVERS_FOR_ALL} levers a sample of orders stands for all.
 */
public final class GainExperiment {
    private final Scenario scenario;
    private final RunPlan plan;
    private final Effects effects;
    private final LeverLines lines;
    private final int levers;

    /** What the effects of levers are in a replication. */
    public enum Effects {
        AT_MODES,
        /** At their modes, and then once more drawn from their ranges. */
        DRAWN_TOO
    }

    /** A scenario with one lever or more, to be run in 2 replications or more. */
    public GainExperiment(Scenario scenario, RunPlan plan, Effects effects) {
        this.scenario = scenario;
        this.plan = plan;
        this.effects = effects;
        this.lines = new LeverLines(scenario);
        this.levers = scenario.levers().size();
        if (levers == 0) {
            throw new IllegalArgumentException("scenario '" + scenario.name() + "' has no lever");
        }
    }

    /** The number of runs in all. */
    public long runs() {
        long sets = sets(0).sets().length;
        return plan.replications() * (effects == Effects.DRAWN_TOO ? 2 * sets : sets);
    }

    /**
     * Runs the experiment, replication by replication.
     *
     * @throws InterruptedExperimentException if the watch stops it before two replications are finished
     */
    public Waterfall run(ReplicationRunner runner, Watch watch) {
        List<Map<EfficiencyDefinition, SharedGain>> atModes = new ArrayList<>();
        List<Map<EfficiencyDefinition, SharedGain>> drawn = new ArrayList<>();
        for (int replication = 0; replication < plan.replications(); replication++) {
            int number = replication;
            Optional<Map<EfficiencyDefinition, SharedGain>> one = findGains(number, lines::atModes, runner, watch);
            Optional<Map<EfficiencyDefinition, SharedGain>> other = effects == Effects.AT_MODES
                    ? one
                    : findGains(number, set -> lines.drawn(set, plan.seed(), number), runner, watch);
            if (one.isEmpty() || other.isEmpty()) {
                break;
            }
            atModes.add(one.get());
            drawn.add(other.get());
        }
        return waterfall(atModes, effects == Effects.AT_MODES ? List.of() : drawn);
    }

    private LeverSets sets(int replication) {
        return levers <= LeverOrders.MOST_LEVERS_FOR_ALL
                ? new AllLeverSets(levers)
                : new SampledLeverOrders(levers, RandomStream.named(plan.seed(), replication, "levers", "orders"));
    }

    /** Empty if the watch stopped the replication. */
    private Optional<Map<EfficiencyDefinition, SharedGain>> findGains(
            int replication, IntFunction<Line> line, ReplicationRunner runner, Watch watch) {
        LeverSets sets = sets(replication);
        int[] order = sets.sets();
        List<ReplicationJob> jobs = Arrays.stream(order)
                .parallel()
                .mapToObj(line)
                .map(each -> new ReplicationJob(
                        each,
                        new RunSeed(plan.seed(), replication),
                        plan.warmUp(),
                        plan.duration(),
                        ReplicationJob.Detail.LINE))
                .toList();
        List<ReplicationResult> results = runner.runAll(jobs, watch);
        return results.size() < jobs.size() ? Optional.empty() : Optional.of(gains(sets, order, results));
    }

    private Map<EfficiencyDefinition, SharedGain> gains(LeverSets sets, int[] order, List<ReplicationResult> results) {
        Map<EfficiencyDefinition, SharedGain> gains = new EnumMap<>(EfficiencyDefinition.class);
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            Figure figure = LineFigure.of(definition).figure();
            if (results.stream().allMatch(result -> result.figures().containsKey(figure))) {
                gains.put(
                        definition,
                        SharedGain.of(
                                sets,
                                levers,
                                set -> results.get(Arrays.binarySearch(order, set))
                                        .figures()
                                        .get(figure)));
            }
        }
        return gains;
    }

    private Waterfall waterfall(
            List<Map<EfficiencyDefinition, SharedGain>> atModes, List<Map<EfficiencyDefinition, SharedGain>> drawn) {
        if (atModes.size() < 2) {
            throw new InterruptedExperimentException(atModes.size());
        }
        return new Waterfall(
                scenario.name(),
                scenario.baseline().map(Scenario::name).orElse(""),
                scenario.levers(),
                plan.withReplications(atModes.size()),
                sets(0).orders(),
                Arrays.stream(EfficiencyDefinition.values())
                        .filter(definition -> atModes.stream().allMatch(gains -> gains.containsKey(definition)))
                        .map(definition -> new GainEstimate(definition, scenario.levers(), only(definition, atModes))
                                .with(only(definition, drawn)))
                        .toList(),
                atModes.size() < plan.replications());
    }

    private static List<SharedGain> only(
            EfficiencyDefinition definition, List<Map<EfficiencyDefinition, SharedGain>> replications) {
        return replications.stream()
                .flatMap(gains -> Optional.ofNullable(gains.get(definition)).stream())
                .toList();
    }
}

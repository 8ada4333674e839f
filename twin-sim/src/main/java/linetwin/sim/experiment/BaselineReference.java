package linetwin.sim.experiment;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.LineDescription.Estimate;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;

/** What a live line is measured against: the efficiency of its baseline, from a short experiment of fixed size. */
public final class BaselineReference {
    private static final int REPLICATIONS = 10;
    private static final Duration DURATION = Duration.ofDays(5);

    private BaselineReference() {}

    /** Empty if the line lacks a figure that gains are measured by, such as its direct labour. */
    public static Optional<Baseline> find(Scenario baseline, ReplicationRunner runner) {
        long seed = baseline.runPlan().seed();
        Duration warmUp = baseline.runPlan().warmUp();
        ExperimentResult result =
                new Experiment(baseline.line(), seed, REPLICATIONS, warmUp, DURATION).run(runner, Watch.NONE);
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            if (!result.has(LineFigure.of(definition).figure())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Baseline(
                baseline.name(),
                seed,
                REPLICATIONS,
                estimate(result, EfficiencyDefinition.E1),
                estimate(result, EfficiencyDefinition.E2),
                estimate(result, EfficiencyDefinition.E3)));
    }

    private static Estimate estimate(ExperimentResult result, EfficiencyDefinition definition) {
        ConfidenceInterval interval = result.estimate(LineFigure.of(definition).figure());
        return new Estimate(interval.mean(), interval.halfWidth());
    }
}

package linetwin.sim.experiment.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.FormulaRunner;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.LeverScenario;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.ConfidenceInterval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GainExperimentTest {
    private static final Offset<Double> EXACT = within(1e-6);
    private static final RunPlan PLAN = new RunPlan(3, Duration.ZERO, Duration.ofHours(1), 1);

    @TempDir
    Path folder;

    /** 100 without, 200 with the first, 110 with the second, 220 with both: shares (100 + 110) / 2 and (10 + 20) / 2. */
    @Test
    void leversThatMultiplyShareTheGainEvenlyOverTheirOrders() {
        GainShares gain = gain(GainExperiment.Effects.AT_MODES, twoLevers());

        assertThat(gain.totalPercent().mean()).isCloseTo(120, EXACT);
        assertThat(gain.levers()).extracting(LeverShare::lever).containsExactly("lever-1", "lever-2");
        LeverShare first = gain.levers().get(0);
        assertThat(first.firstInPercent().mean()).isCloseTo(100, EXACT);
        assertThat(first.lastInPercent().mean()).isCloseTo(110, EXACT);
        assertThat(first.sharePercent().mean()).isCloseTo(105, EXACT);
        assertThat(gain.levers().get(1).sharePercent().mean()).isCloseTo(15, EXACT);
        // Every replication is the same but for a factor, which a gain does not depend on.
        assertThat(first.sharePercent().halfWidth()).isCloseTo(0, EXACT);
    }

    @Test
    void allCombinationsRunUnderTheSameRandomNumbers() {
        FormulaRunner runner = new FormulaRunner();
        GainExperiment experiment = new GainExperiment(twoLevers(), PLAN, GainExperiment.Effects.AT_MODES);

        experiment.run(runner, Watch.NONE);

        assertThat(experiment.runs()).isEqualTo(12);
        assertThat(runner.jobs)
                .extracting(job -> job.seed().replication())
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
    }

    @Test
    void spreadOfDrawnEffectsIsSplitFromTheNoiseOfTheRuns() {
        Scenario scenario = LeverScenario.write(folder, "direct-operators 1.1, 1.2, 1.3");

        EffectSpread spread = new GainExperiment(scenario, PLAN.withReplications(400), GainExperiment.Effects.DRAWN_TOO)
                .run(new SteadyRunner(), Watch.NONE)
                .gains()
                .get(0)
                .spread()
                .orElseThrow()
                .total();

        // A triangular distribution from 10 over 20 to 30 % has the standard deviation 10 / √6; 400 draws know it to 4
        // %.
        assertThat(spread.meanPercent().mean()).isCloseTo(20, within(0.7));
        assertThat(spread.effectStandardDeviation()).isCloseTo(10 / Math.sqrt(6), within(0.5));
        assertThat(spread.noiseStandardDeviation()).isCloseTo(0, EXACT);
    }

    @Test
    void moreThanTenLeversAreSharedOutOverSampledOrders() {
        String[] levers = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "direct-operators 1, 1." + (i < 10 ? "0" : "") + i + ", 2")
                .toArray(String[]::new);

        Waterfall waterfall = new GainExperiment(
                        LeverScenario.write(folder, levers), PLAN, GainExperiment.Effects.AT_MODES)
                .run(new FormulaRunner(), Watch.NONE);

        assertThat(waterfall.orders()).isEqualTo(new LeverOrders(false, 16));
        GainShares gain = waterfall.findGain(EfficiencyDefinition.E1).orElseThrow();
        assertThat(sumOfShares(gain)).isCloseTo(gain.totalPercent().mean(), EXACT);
        // The levers multiply, so the share of each is near to ln(factor) / ln(product) of the whole.
        double product = gain.totalPercent().mean() / 100 + 1;
        assertThat(gain.levers().get(10).sharePercent().mean())
                .isCloseTo(gain.totalPercent().mean() * Math.log(1.11) / Math.log(product), within(0.5));
    }

    @Test
    void interruptedExperimentKeepsTheReplicationsThatAllCombinationsFinished() {
        FormulaRunner runner = new FormulaRunner();
        Watch untilTheTenthRun = new Watch() {
            @Override
            public void onDone() {}

            @Override
            public boolean isStopped() {
                return runner.jobs.size() >= 10;
            }
        };

        Waterfall waterfall =
                new GainExperiment(twoLevers(), PLAN, GainExperiment.Effects.AT_MODES).run(runner, untilTheTenthRun);

        assertThat(waterfall.isInterrupted()).isTrue();
        assertThat(waterfall.plan().replications()).isEqualTo(2);
        assertThat(waterfall.gains().get(0).totalPercent().mean()).isCloseTo(120, EXACT);
    }

    @Test
    void interruptionInTheFirstReplicationsLeavesNoResult() {
        Watch impatient = new Watch() {
            @Override
            public void onDone() {}

            @Override
            public boolean isStopped() {
                return true;
            }
        };
        GainExperiment experiment = new GainExperiment(twoLevers(), PLAN, GainExperiment.Effects.AT_MODES);

        assertThatThrownBy(() -> experiment.run(new FormulaRunner(), impatient))
                .isInstanceOf(InterruptedExperimentException.class)
                .hasMessage("interrupted after 0 replications, which is too early for a result: an interval needs 2.");
    }

    /** The total is that of a comparison of the two lines, and the shares of a simulated line add up to it. */
    @Test
    void sharesOfARealLineAddUpToTheGainOfTheComparison() {
        Scenario scenario = Scenarios.find("teaching/three-levers");
        RunPlan plan = new RunPlan(4, Duration.ofHours(4), Duration.ofHours(40), 3);
        ReplicationRunner runner = LocalReplicationRunner.onAllProcessors();

        GainShares gain = new GainExperiment(scenario, plan, GainExperiment.Effects.AT_MODES)
                .run(runner, Watch.NONE)
                .findGain(EfficiencyDefinition.E1)
                .orElseThrow();
        ConfidenceInterval compared = new Comparison(
                        Experiment.of(scenario.baseline().orElseThrow().line(), plan)
                                .run(runner, Watch.NONE),
                        Experiment.of(scenario.line(), plan).run(runner, Watch.NONE))
                .findGain(EfficiencyDefinition.E1)
                .orElseThrow()
                .percent();

        assertThat(gain.totalPercent().mean()).isCloseTo(compared.mean(), within(1e-9));
        assertThat(gain.totalPercent().halfWidth()).isCloseTo(compared.halfWidth(), within(1e-9));
        assertThat(sumOfShares(gain)).isCloseTo(compared.mean(), within(1e-9));
    }

    private Scenario twoLevers() {
        return LeverScenario.write(folder, "elements.station.cycle 0.4, 0.5, 0.6", "direct-operators 1, 1.1, 1.2");
    }

    private static double sumOfShares(GainShares gain) {
        return gain.levers().stream()
                .mapToDouble(share -> share.sharePercent().mean())
                .sum();
    }

    private static GainShares gain(GainExperiment.Effects effects, Scenario scenario) {
        return new GainExperiment(scenario, PLAN, effects)
                .run(new FormulaRunner(), Watch.NONE)
                .findGain(EfficiencyDefinition.E1)
                .orElseThrow();
    }

    /** Like the formula, but without noise. */
    private static final class SteadyRunner implements ReplicationRunner {
        @Override
        public List<ReplicationResult> runAll(List<ReplicationJob> jobs, Watch watch) {
            return jobs.stream()
                    .map(job -> new ReplicationResult(
                            job.seed().replication(),
                            new TreeMap<>(Map.of(
                                    LineFigure.GOOD_PER_PLANNED_HOUR.figure(), FormulaRunner.perHour(job.line())))))
                    .toList();
        }
    }
}

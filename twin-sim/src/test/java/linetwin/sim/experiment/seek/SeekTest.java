package linetwin.sim.experiment.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.FormulaRunner;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.LeverScenario;
import linetwin.sim.experiment.MissingFigureException;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.LeverSetting;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formula makes 100, 110 and 120 in its three replications, in proportion to the speed. */
class SeekTest {
    private static final LineFigure E1 = LineFigure.GOOD_PER_PLANNED_HOUR;
    private static final RunPlan PLAN = new RunPlan(3, Duration.ZERO, Duration.ofHours(1), 1);
    private static final SettingRange FACTORS = new SettingRange(0.1, 10, 1);

    @TempDir
    Path folder;

    private Scenario scenario;
    private Line base;

    @BeforeEach
    void readScenario() {
        scenario = LeverScenario.write(folder, "elements.station.cycle 0.4, 0.5, 0.6");
        base = scenario.withLevers(Map.of()).line();
    }

    @Test
    void relativeTargetIsMetWhereTheNoiseOfBothLinesCancels() {
        SeekResult result = seek(SeekTarget.relative(E1, 25, base), FACTORS).run(new FormulaRunner(), Watch.NONE);

        SeekAnswer answer = result.answer().orElseThrow();
        assertThat(answer.setting()).isCloseTo(0.8, within(0.004));
        assertThat(answer.lower()).isBetween(0.79, 0.8);
        assertThat(answer.upper()).isBetween(0.8, 0.81);
        assertThat(result.points().get(0).changePercent().orElseThrow().mean()).isCloseTo(900, within(1e-6));
    }

    /** Mean 110 ± t(2; 0.975) · 10 / √3 = 24.84 at the factor 1: bounds of 110 ± 24.84 over 125 are 0.681 and 1.079. */
    @Test
    void intervalOfTheAnswerHoldsAllFactorsWhoseIntervalHoldsTheTarget() {
        SeekAnswer answer = seek(SeekTarget.absolute(E1, 125), FACTORS)
                .run(new FormulaRunner(), Watch.NONE)
                .answer()
                .orElseThrow();

        assertThat(answer.setting()).isCloseTo(0.88, within(0.005));
        assertThat(answer.lower()).isCloseTo(0.681, within(0.005));
        assertThat(answer.upper()).isCloseTo(1.079, within(0.006));
    }

    /** A cycle of 60 s (1 − 0.5 s) is 48 s at a strength of 0.4. */
    @Test
    void strengthOfALeverIsFoundByDifferences() {
        Seek seek = new Seek(
                strength -> scenario.withLevers(Map.of("lever-1", new LeverSetting.Strength(strength)))
                        .line(),
                SeekTarget.relative(E1, 25, base),
                PLAN,
                new SettingRange(0, 1, 1));

        assertThat(seek.run(new FormulaRunner(), Watch.NONE)
                        .answer()
                        .orElseThrow()
                        .setting())
                .isCloseTo(0.4, within(0.004));
    }

    @Test
    void targetOutOfReachSaysHowFarItGets() {
        SeekResult result = seek(SeekTarget.relative(E1, 25, base), new SettingRange(0.9, 2, 1))
                .run(new FormulaRunner(), Watch.NONE);

        assertThat(result.answer()).isEmpty();
        assertThat(result.nearest().setting()).isEqualTo(0.9);
        assertThat(result.nearest().changePercent().orElseThrow().mean()).isCloseTo(100 / 0.9 - 100, within(1e-4));
    }

    @Test
    void interruptedSearchKnowsTheBracketThatItCameTo() {
        FormulaRunner runner = new FormulaRunner();
        // Three runs of the reference, five settings of the coarse row, and one more.
        SeekResult result = seek(SeekTarget.relative(E1, 25, base), FACTORS).run(runner, stopAfter(runner, 21));

        assertThat(result.isInterrupted()).isTrue();
        SeekAnswer answer = result.answer().orElseThrow();
        assertThat(answer.lower()).isLessThan(0.8);
        assertThat(answer.upper()).isGreaterThan(0.8);
        assertThat(answer.upper() - answer.lower()).isGreaterThan(0.1);
    }

    @Test
    void interruptionBeforeTheCoarseRowIsCompleteLeavesNoResult() {
        FormulaRunner runner = new FormulaRunner();
        Seek seek = seek(SeekTarget.absolute(E1, 125), FACTORS);

        assertThatThrownBy(() -> seek.run(runner, stopAfter(runner, 4)))
                .isInstanceOf(InterruptedExperimentException.class);
    }

    @Test
    void figureThatTheLineDoesNotHaveIsNamed() {
        Seek seek = seek(SeekTarget.absolute(LineFigure.LEAD_TIME, 2), FACTORS);

        assertThatThrownBy(() -> seek.run(new FormulaRunner(), Watch.NONE))
                .isInstanceOf(MissingFigureException.class)
                .hasMessageStartingWith("not every replication of base has a figure 'leadTimeHours' above zero");
    }

    private Seek seek(SeekTarget target, SettingRange range) {
        Scenario unlevered = scenario.baseline().orElseThrow();
        return new Seek(
                factor -> unlevered
                        .multiplied("areas.shop.elements.station.cycle", factor)
                        .line(),
                target,
                PLAN,
                range);
    }

    private static Watch stopAfter(FormulaRunner runner, int runs) {
        return new Watch() {
            @Override
            public void onDone() {}

            @Override
            public boolean isStopped() {
                return runner.jobs.size() >= runs;
            }
        };
    }
}

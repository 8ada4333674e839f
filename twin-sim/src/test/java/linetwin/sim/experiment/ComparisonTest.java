package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineFigure;
import linetwin.model.value.Distribution;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void gainIsTheRelativeChangeInPercentWithItsInterval() {
        ExperimentResult before = result(1, LineFigure.GOOD_PER_PLANNED_HOUR, 20, 22, 18);
        ExperimentResult after = result(1, LineFigure.GOOD_PER_PLANNED_HOUR, 30, 33, 27);

        FigureChange gain =
                new Comparison(before, after).findGain(EfficiencyDefinition.E1).orElseThrow();

        assertThat(gain.baseline().mean()).isEqualTo(20);
        assertThat(gain.other().mean()).isEqualTo(30);
        assertThat(gain.percent().mean()).isCloseTo(50, within(1e-9));
        assertThat(gain.percent().halfWidth()).isCloseTo(0, within(1e-9));
    }

    @Test
    void definitionThatOneLineHasNoFigureForIsLeftOut() {
        ExperimentResult before = result(1, LineFigure.GOOD_PER_PLANNED_HOUR, 20, 22);
        ExperimentResult after = result(1, LineFigure.GOOD_PER_PLANNED_HOUR, 30, 31);

        assertThat(new Comparison(before, after).gains())
                .extracting(FigureChange::figure)
                .containsExactly(LineFigure.GOOD_PER_PLANNED_HOUR);
    }

    @Test
    void linesUnderDifferentRandomNumbersCannotBePaired() {
        ExperimentResult before = result(1, LineFigure.OEE_INDEX, 0.5, 0.6);
        ExperimentResult after = result(2, LineFigure.OEE_INDEX, 0.7, 0.8);

        assertThatThrownBy(() -> new Comparison(before, after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the experiments have the seeds 1 and 2 and 2 and 2 replications; only equal ones can be"
                        + " paired");
    }

    @Test
    void runningInRoundsNarrowsTheIntervalsAndEndsWithTheSame() {
        Experiment experiment = new Experiment(
                TestLines.queue(Optional.empty(), new Distribution.Exponential(Duration.ofMinutes(1))),
                1,
                5,
                Duration.ofHours(1),
                Duration.ofHours(2));
        List<Experiment> twice = List.of(experiment, experiment);
        List<Integer> told = new ArrayList<>();

        Comparisons inRounds = Comparisons.runInRounds(
                twice,
                2,
                soFar -> told.add(soFar.baseline().replications()),
                new LocalReplicationRunner(1),
                Watch.NONE);

        assertThat(told).containsExactly(2, 4);
        assertThat(changes(inRounds))
                .isEqualTo(changes(Comparisons.run(twice, new LocalReplicationRunner(2), Watch.NONE)));
    }

    private static List<FigureChange> changes(Comparisons comparisons) {
        return comparisons.comparisons().get(0).changes().toList();
    }

    @Test
    void longerLeadTimeIsWorseAndASmallDifferenceIsNone() {
        ExperimentResult before = result(1, LineFigure.LEAD_TIME, 20, 22, 18);

        assertThat(judgement(before, result(1, LineFigure.LEAD_TIME, 30, 33, 27)))
                .isEqualTo(FigureChange.Judgement.WORSE);
        assertThat(judgement(before, result(1, LineFigure.LEAD_TIME, 10, 11, 9)))
                .isEqualTo(FigureChange.Judgement.BETTER);
        assertThat(judgement(before, result(1, LineFigure.LEAD_TIME, 21, 21, 18)))
                .isEqualTo(FigureChange.Judgement.NO_DIFFERENCE_SHOWN);
    }

    @Test
    void severalLinesNeedWiderIntervalsToHoldTogether() {
        ExperimentResult before = result(1, LineFigure.LEAD_TIME, 20, 22, 18);
        ExperimentResult after = result(1, LineFigure.LEAD_TIME, 30, 33, 28);

        Comparisons several = new Comparisons(before, List.of(after, after, after));

        assertThat(several.individualLevelFraction()).isCloseTo(1 - 0.05 / 3, within(1e-12));
        assertThat(halfWidth(several.comparisons().get(0))).isGreaterThan(halfWidth(new Comparison(before, after)));
    }

    private static double halfWidth(Comparison comparison) {
        return comparison
                .findChange(LineFigure.LEAD_TIME)
                .orElseThrow()
                .comparison()
                .difference()
                .halfWidth();
    }

    private static FigureChange.Judgement judgement(ExperimentResult before, ExperimentResult after) {
        return new Comparison(before, after)
                .findChange(LineFigure.LEAD_TIME)
                .orElseThrow()
                .judgement();
    }

    private static ExperimentResult result(long seed, LineFigure figure, double... values) {
        return new Experiment(TestLines.named("trial"), seed, values.length, Duration.ZERO, Duration.ofHours(1))
                .run(ScriptedRunner.of(figure, values), () -> {});
    }
}

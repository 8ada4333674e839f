package linetwin.sim.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import linetwin.sim.stats.Sample;
import org.junit.jupiter.api.Test;

class ScoreTest {
    /** E|X − y| = (2 + 0 + 4) / 3; the three pairs differ by 2, 4 and 6, half of their mean is 2. */
    @Test
    void theRankedProbabilityScoreOfThreeValuesIsAsByHand() {
        Score.Outcome outcome = new Score.Outcome(Sample.of(10, 12, 16), 12, 0);
        assertThat(outcome.crps()).isEqualTo(2.0 - 2.0, within(1e-12));
        assertThat(new Score.Outcome(Sample.of(16, 10, 12), 20, 0).crps())
                .isEqualTo((10 + 8 + 4) / 3.0 - 2, within(1e-12));
    }

    @Test
    void ofASingleValueItIsTheDistance() {
        assertThat(new Score.Outcome(Sample.of(7), 10, 0).crps()).isEqualTo(3);
    }

    /** For a uniform forecast on 0..1 and an outcome of 1/2 it is 1/12 (the integral of the squared distance). */
    @Test
    void ofManyEvenlySpreadValuesItIsThatOfTheDistribution() {
        double[] even = new double[1_000];
        for (int i = 0; i < even.length; i++) {
            even[i] = (i + 0.5) / even.length;
        }
        assertThat(new Score.Outcome(Sample.of(even), 0.5, 0).crps()).isEqualTo(1 / 12.0, within(1e-3));
    }

    @Test
    void coverageBiasAndNaiveDistanceAreMeansOverTheOutcomes() {
        Sample oneToFour = Sample.of(1, 2, 3, 4);
        Score score = new Score(List.of(
                new Score.Outcome(oneToFour, 2, 5),
                new Score.Outcome(oneToFour, 4, 5),
                new Score.Outcome(oneToFour, 9, 5)));

        assertThat(score.coverageFraction(0.5)).isEqualTo(1 / 3.0, within(1e-12)); // 2 to 3
        assertThat(score.coverageFraction(0.95)).isEqualTo(2 / 3.0, within(1e-12)); // 1 to 4
        assertThat(score.bias()).isEqualTo(2.5 - 5, within(1e-12));
        assertThat(score.naiveCrps()).isEqualTo((3 + 1 + 4) / 3.0, within(1e-12));
    }

    @Test
    void theRankCountsEqualValuesHalf() {
        assertThat(new Score.Outcome(Sample.of(1, 2, 2, 4), 2, 0).rankFraction())
                .isEqualTo(0.5);
        assertThat(new Score.Outcome(Sample.of(1, 2, 2, 4), 5, 0).rankFraction())
                .isEqualTo(1);
    }

    /** The four values and the outcome are equally likely to be in any order; an outcome of 2 takes the places 2 and 3 of 5. */
    @Test
    void smoothCoverageTakesThePartOfACountThatIsInside() {
        Sample coarse = Sample.of(1, 2, 4, 4);

        assertThat(smooth(coarse, 2, 0.2)).isEqualTo(0.5, within(1e-12)); // 0.4 to 0.6 is half of 0.2 to 0.6
        assertThat(smooth(coarse, 2, 0.99)).isEqualTo(1, within(1e-12));
        assertThat(smooth(coarse, 9, 0.5)).isZero();
        assertThat(smooth(coarse, 9, 0.9)).isEqualTo((0.95 - 0.8) / 0.2, within(1e-12));
    }

    private static double smooth(Sample foretold, double observed, double level) {
        return new Score(List.of(new Score.Outcome(foretold, observed, 0))).smoothCoverageFraction(level);
    }

    @Test
    void needsAnOutcome() {
        assertThatThrownBy(() -> new Score(List.of())).hasMessage("a score needs one outcome or more");
    }
}

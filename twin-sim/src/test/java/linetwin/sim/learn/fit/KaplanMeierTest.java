package linetwin.sim.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The remission times of Freireich et al. (1963), the example of the textbooks: Lawless, 2nd ed., example 1.1.7. */
class KaplanMeierTest {
    static final LifetimeSample REMISSIONS = LifetimeSample.of(
            new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});

    @Test
    void theCurveIsThatOfTheTextbooks() {
        KaplanMeier curve = KaplanMeier.of(REMISSIONS);

        double[] expected = {.8571, .8067, .7529, .6902, .6275, .5378, .4482};
        assertThat(curve.steps()).isEqualTo(expected.length);
        for (int step = 0; step < expected.length; step++) {
            assertThat(curve.survivalFraction(step)).isCloseTo(expected[step], within(5e-5));
        }
        assertThat(curve.standardError(0)).isCloseTo(.0764, within(5e-5));
        assertThat(curve.standardError(6)).isCloseTo(.1346, within(5e-5));
    }

    @Test
    void betweenItsStepsTheCurveIsLevel() {
        KaplanMeier curve = KaplanMeier.of(REMISSIONS);

        assertThat(curve.survivalFractionAt(5.9)).isEqualTo(1);
        assertThat(curve.survivalFractionAt(6)).isEqualTo(curve.survivalFraction(0));
        assertThat(curve.survivalFractionAt(9.9)).isEqualTo(curve.survivalFraction(1));
        assertThat(curve.survivalFractionAt(100)).isEqualTo(curve.leftFraction());
    }

    @Test
    void aQuantileThatNobodySawIsInfinite() {
        KaplanMeier curve = KaplanMeier.of(REMISSIONS);

        assertThat(curve.quantile(0.5)).isEqualTo(23);
        assertThat(curve.quantile(0.9)).isInfinite();
    }

    @Test
    void withoutLossesTheCurveIsTheShareThatIsLeft() {
        KaplanMeier curve = KaplanMeier.of(LifetimeSample.of(1, 2, 2, 5));

        assertThat(curve.survivalFractionAt(1)).isEqualTo(0.75);
        assertThat(curve.survivalFractionAt(2)).isEqualTo(0.25);
        assertThat(curve.leftFraction()).isZero();
    }
}

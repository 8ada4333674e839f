package linetwin.sim.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.DoubleStream;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

/** What little or odd samples tell, and that it is never more than they hold. */
class FitterTest {
    private static final RunSeed SEED = new RunSeed(14, 0);
    private static final Fitter FITTER = Fitter.ofAll(SEED);

    @Test
    void nothingSeenGivesNothing() {
        assertThat(FITTER.find("x", LifetimeSample.of())).isEmpty();
        assertThat(FITTER.find("x", LifetimeSample.of(new double[0], new double[] {0})))
                .isEmpty();
    }

    /** P(no end in 300) = 0.05 at the lower bound, and 0.5 at the estimate. */
    @Test
    void withoutAnEndOnlyALowerBoundOfTheMeanIsKnown() {
        DistributionFit fit = fit(LifetimeSample.of(new double[0], new double[] {100, 200}));

        assertThat(fit.counts().footing()).isEqualTo(Footing.NOTHING_ENDED);
        assertThat(Math.exp(-300 / fit.intervals().mean().lower())).isCloseTo(0.05, within(1e-9));
        assertThat(fit.intervals().mean().upper()).isInfinite();
        assertThat(Math.exp(-300 / fit.best().mean())).isCloseTo(0.5, within(1e-9));
        assertThat(fit.goodness()).isEmpty();
    }

    /** 2T/χ²: χ² with 2 degrees of freedom has quantiles −2 ln 0.975 and −2 ln 0.025. */
    @Test
    void oneEndGivesAnExponentialWithItsExactInterval() {
        DistributionFit fit = fit(LifetimeSample.of(60));

        assertThat(fit.counts().footing()).isEqualTo(Footing.ONE);
        assertThat(fit.best().family()).isEqualTo(Family.EXPONENTIAL);
        assertThat(fit.best().mean()).isEqualTo(60);
        assertThat(fit.intervals().mean().lower()).isCloseTo(60 / -Math.log(0.025), within(1e-6));
        assertThat(fit.intervals().mean().upper()).isCloseTo(60 / -Math.log(0.975), within(1e-6));
    }

    @Test
    void equalDurationsAreAConstant() {
        DistributionFit fit = fit(LifetimeSample.of(58, 58, 58, 58));

        assertThat(fit.best().family()).isEqualTo(Family.DETERMINISTIC);
        assertThat(fit.best().mean()).isEqualTo(58);
        assertThat(fit.best().cv()).isZero();
        assertThat(fit.counts().footing()).isEqualTo(Footing.FEW);
        assertThat(fit.intervals().mean()).isEqualTo(new ParameterInterval(58, 58, 0.95));
    }

    @Test
    void equalDurationsOfWhichOneLastedLongerAreNoConstant() {
        DistributionFit fit = fit(LifetimeSample.of(new double[] {58, 58, 58, 58}, new double[] {500}));

        assertThat(fit.best().family()).isEqualTo(Family.EXPONENTIAL);
        assertThat(fit.best().mean()).isEqualTo((4 * 58 + 500) / 4.0);
    }

    @Test
    void stopsOfNoDurationAreNoConstantOfASecondFamily() {
        assertThat(fit(LifetimeSample.of(0, 0, 0)).best().mean()).isZero();
        DistributionFit some = fit(LifetimeSample.of(0, 0, 0, 0, 4, 6));
        assertThat(some.best().family()).isEqualTo(Family.EXPONENTIAL);
        assertThat(some.intervals().mean().upper()).isFinite();
    }

    @Test
    void oneOutlierOfAWeekIsSaidToCarryTheMean() {
        double[] repairs = DoubleStream.concat(
                        DoubleStream.of(DrawnSample.complete(
                                        DrawnSample.sampler(Family.LOGNORMAL, 0.5),
                                        40,
                                        DrawnSample.stream(0, "outlier"))
                                .complete()),
                        DoubleStream.of(7 * 86_400))
                .toArray();
        DistributionFit fit = fit(LifetimeSample.of(repairs));

        assertThat(fit.counts().footing()).isEqualTo(Footing.ONE_LONG);
        assertThat(fit.intervals().mean().lower()).isPositive();
        assertThat(fit.goodness().orElseThrow().isRefused()).isTrue();
        assertThat(fit.empirical()).as("41 are too few to stand for themselves").isEmpty();
    }

    @Test
    void familiesThatNobodyAskedForAreNotChosen() {
        Fitter onlyGamma = new Fitter(Set.of(Family.GAMMA), SEED);
        LifetimeSample sample =
                DrawnSample.complete(DrawnSample.sampler(Family.LOGNORMAL, 0.3), 200, DrawnSample.stream(1, "asked"));

        assertThat(onlyGamma.find("x", sample).orElseThrow().candidates())
                .extracting(FamilyFit::family)
                .containsExactly(Family.GAMMA, Family.EXPONENTIAL);
    }

    @Test
    void theSameSampleGivesTheSameFit() {
        LifetimeSample sample =
                DrawnSample.censored(DrawnSample.sampler(Family.WEIBULL, 2), 80, 200, DrawnSample.stream(2, "same"));

        assertThat(fit(sample)).isEqualTo(fit(sample));
    }

    /** Two machines in one: 60 s or 600 s and nothing in between is of no family. */
    @Test
    void whatNoFamilyDescribesStandsForItselfAndKeepsItsMean() {
        double[] two = DoubleStream.concat(DoubleStream.of(around(60, 300, 3)), DoubleStream.of(around(600, 100, 4)))
                .toArray();
        DistributionFit fit = fit(LifetimeSample.of(two));

        assertThat(fit.goodness().orElseThrow().isRefused()).isTrue();
        EmpiricalForm form = fit.empirical().orElseThrow();
        assertThat(form.values()).hasSize(EmpiricalForm.MOST).isSorted();
        assertThat(form.mean()).isCloseTo(DoubleStream.of(two).average().orElseThrow(), within(1e-6));
        assertThat(form.values().get(149)).isLessThan(100);
        assertThat(form.values().get(150)).isGreaterThan(300);
    }

    @Test
    void negativeAndEndlessDurationsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifetimeSample.of(1, -2))
                .withMessage("duration is -2.0; must be 0 or more and less than infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> LifetimeSample.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lump(0, 5));
    }

    private static double[] around(double mean, int n, int number) {
        double[] drawn = DrawnSample.complete(
                        DrawnSample.sampler(Family.LOGNORMAL, 0.05), n, DrawnSample.stream(number, "two"))
                .complete();
        return DoubleStream.of(drawn).map(x -> x / DrawnSample.MEAN * mean).toArray();
    }

    private static DistributionFit fit(LifetimeSample sample) {
        return FITTER.find("framing/repair", sample).orElseThrow();
    }
}

package linetwin.sim.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Gamma;
import org.junit.jupiter.api.Test;

/** Maxima held beside closed forms, and beside the equations that the textbooks solve for them. */
class LikelihoodTest {
    private static final LifetimeSample COMPLETE =
            DrawnSample.complete(DrawnSample.sampler(Family.GAMMA, 0.5), 60, DrawnSample.stream(0, "maximum"));

    @Test
    void anExponentialMeanIsTheTotalTimeOverTheEnds() {
        FamilyFit fit = new Likelihood(Family.EXPONENTIAL, KaplanMeierTest.REMISSIONS).maximum();

        assertThat(fit.mean()).isCloseTo(359.0 / 9, within(1e-12));
        assertThat(fit.logLikelihood()).isCloseTo(-9 * Math.log(359.0 / 9) - 9, within(1e-9));
    }

    /** ln a − ψ(a) = ln x̄ − mean ln x, with x̄ the mean (Law, 5th ed., table 6.3). */
    @Test
    void aGammaSolvesItsEquations() {
        FamilyFit fit = new Likelihood(Family.GAMMA, COMPLETE).maximum();

        double mean = DoubleStream.of(COMPLETE.complete()).average().orElseThrow();
        double logs =
                DoubleStream.of(COMPLETE.complete()).map(Math::log).average().orElseThrow();
        double shape = 1 / (fit.second() * fit.second());
        assertThat(fit.mean()).isCloseTo(mean, within(1e-3));
        assertThat(Math.log(shape) - Digamma.value(shape)).isCloseTo(Math.log(mean) - logs, within(1e-5));
    }

    /** Σ t^k ln t / Σ t^k − 1/k = mean ln of what ended, and s^k = Σ t^k / d (Lawless, 2nd ed., section 5.2.1). */
    @Test
    void aWeibullUnderCensoringSolvesItsEquations() {
        LifetimeSample sample = KaplanMeierTest.REMISSIONS;
        FamilyFit fit = new Likelihood(Family.WEIBULL, sample).maximum();

        double k = fit.second();
        double powers = all(sample).map(t -> Math.pow(t, k)).sum();
        double weighted = all(sample).map(t -> Math.pow(t, k) * Math.log(t)).sum();
        double logs =
                DoubleStream.of(sample.complete()).map(Math::log).average().orElseThrow();
        assertThat(weighted / powers - 1 / k).isCloseTo(logs, within(1e-4));
        assertThat(fit.mean()).isCloseTo(Math.pow(powers / 9, 1 / k) * Gamma.value(1 + 1 / k), within(1e-2));
    }

    @Test
    void aLognormalIsTheMeanAndTheVarianceOfTheLogarithms() {
        FamilyFit fit = new Likelihood(Family.LOGNORMAL, COMPLETE).maximum();

        double mu =
                DoubleStream.of(COMPLETE.complete()).map(Math::log).average().orElseThrow();
        double variance = DoubleStream.of(COMPLETE.complete())
                .map(x -> (Math.log(x) - mu) * (Math.log(x) - mu))
                .average()
                .orElseThrow();
        assertThat(fit.mean()).isCloseTo(Math.exp(mu + variance / 2), within(1e-2));
        assertThat(fit.second()).isCloseTo(Math.sqrt(Math.expm1(variance)), within(1e-4));
    }

    @Test
    void anErlangHasAWholeNumberOfPhases() {
        LifetimeSample sample =
                DrawnSample.complete(DrawnSample.sampler(Family.ERLANG, 3), 500, DrawnSample.stream(1, "maximum"));

        assertThat(new Likelihood(Family.ERLANG, sample).maximum().second()).isEqualTo(3);
    }

    /** Only the sum of two exponential durations is known: it counts as two ends in as much time. */
    @Test
    void lumpsCountAsTheDurationsInThem() {
        LifetimeSample lumped = LifetimeSample.of(10, 30).withLumps(List.of(new Lump(2, 80)));

        assertThat(new Likelihood(Family.EXPONENTIAL, lumped).maximum().mean()).isEqualTo(30);
        assertThat(lumped.ended()).isEqualTo(4);
    }

    @Test
    void gammasOfLumpsAreThoseOfTheirDurations() {
        DurationSampler sampler = DrawnSample.sampler(Family.GAMMA, 0.5);
        RandomStream stream = DrawnSample.stream(2, "lumps");
        List<Lump> lumps = Stream.generate(() -> DrawnSample.complete(sampler, 2, stream))
                .limit(2_000)
                .map(pair -> new Lump(2, pair.exposure()))
                .toList();
        LifetimeSample single = DrawnSample.complete(sampler, 4, stream);
        FamilyFit fit = new Likelihood(Family.GAMMA, single.withLumps(lumps)).maximum();

        assertThat(fit.second()).isCloseTo(0.5, within(0.03));
    }

    /** Survival far out would be 0 in floating point, and its logarithm no number. */
    @Test
    void likelihoodsFarFromTheSampleAreNumbers() {
        LifetimeSample lost = LifetimeSample.of(new double[] {1, 2, 3, 4}, new double[] {1e6});

        for (Family family : List.of(Family.ERLANG, Family.GAMMA, Family.WEIBULL, Family.LOGNORMAL)) {
            assertThat(new Likelihood(family, lost).at(1, family.secondOfCv(0.3)))
                    .isFinite()
                    .isLessThan(-100);
        }
    }

    private static DoubleStream all(LifetimeSample sample) {
        return DoubleStream.concat(DoubleStream.of(sample.complete()), DoubleStream.of(sample.censored()));
    }
}

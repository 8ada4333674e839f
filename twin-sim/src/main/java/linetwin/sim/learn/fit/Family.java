package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * The families of distributions that are fitted, each by its mean and the one more parameter that scenarios give: Erlang's k,
 * the coefficient of variation of gamma and lognormal, the shape of Weibull.
 *
 * <p>Source of the parametrisations: Law, Simulation Modeling and Analysis, 5th ed., section 6.2.
 */
public enum Family {
    DETERMINISTIC(1, 0, 0),
    EXPONENTIAL(1, 1, 1),
    ERLANG(2, 1, 20),
    GAMMA(2, 1e-4, 10),
    WEIBULL(2, 0.1, 100),
    LOGNORMAL(2, 1e-4, 10);

    private final int parameters;
    private final double leastSecond;
    private final double mostSecond;

    Family(int parameters, double leastSecond, double mostSecond) {
        this.parameters = parameters;
        this.leastSecond = leastSecond;
        this.mostSecond = mostSecond;
    }

    private LifetimeForm form() {
        return switch (this) {
            case DETERMINISTIC -> new ConstantForm();
            case EXPONENTIAL, GAMMA -> new GammaForm();
            case ERLANG -> new ErlangForm();
            case WEIBULL -> new WeibullForm();
            case LOGNORMAL -> new LognormalForm();
        };
    }

    /** How many numbers describe one of the family. */
    public int parameters() {
        return parameters;
    }

    /** The coefficient of variation: standard deviation over mean. */
    double cv(double second) {
        return form().cv(second);
    }

    double leastSecond() {
        return leastSecond;
    }

    double mostSecond() {
        return mostSecond;
    }

    /** The second parameter that roughly gives a coefficient of variation. */
    double secondOfCv(double cv) {
        return Math.max(leastSecond, Math.min(mostSecond, form().secondOfCv(cv)));
    }

    /** ln L. */
    double logLikelihood(LifetimeSample sample, double mean, double second) {
        return form().logLikelihood(sample, mean, second);
    }

    ContinuousDistribution distribution(double mean, double second) {
        return form().distribution(mean, second);
    }

    DurationSampler sampler(double meanTicks, double second) {
        return form().sampler(meanTicks, second);
    }

    /** Whether durations of the sample can come from the family: no density holds a 0, and only gamma densities add up. */
    boolean isPossible(LifetimeSample sample) {
        return switch (this) {
            case DETERMINISTIC -> false;
            case EXPONENTIAL -> true;
            case ERLANG, GAMMA -> !sample.hasZero();
            case WEIBULL, LOGNORMAL -> !sample.hasZero() && sample.lumps().isEmpty();
        };
    }
}

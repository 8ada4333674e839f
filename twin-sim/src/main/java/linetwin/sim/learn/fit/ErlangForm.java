package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Erlang: the gamma distribution whose shape is a whole number k of phases. */
final class ErlangForm implements LifetimeForm {
    private static final GammaForm GAMMA = new GammaForm();

    @Override
    public double logLikelihood(LifetimeSample sample, double mean, double k) {
        return GAMMA.logLikelihood(sample, mean, cv(k));
    }

    @Override
    public ContinuousDistribution distribution(double mean, double k) {
        return GAMMA.distribution(mean, cv(k));
    }

    @Override
    public DurationSampler sampler(double meanTicks, double k) {
        return DurationSampler.erlang((int) k, meanTicks);
    }

    @Override
    public double cv(double k) {
        return 1 / Math.sqrt(k);
    }

    @Override
    public double secondOfCv(double cv) {
        return Math.max(1, Math.rint(1 / (cv * cv)));
    }
}

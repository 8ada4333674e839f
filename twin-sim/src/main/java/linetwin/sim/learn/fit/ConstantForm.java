package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Always the same duration: has no density, so that it is seen in a sample and not searched for. */
final class ConstantForm implements LifetimeForm {
    @Override
    public double logLikelihood(LifetimeSample sample, double mean, double second) {
        throw new IllegalStateException("a constant has no density");
    }

    @Override
    public ContinuousDistribution distribution(double mean, double second) {
        throw new IllegalStateException("a constant has no density");
    }

    @Override
    public DurationSampler sampler(double meanTicks, double second) {
        return DurationSampler.constant(Math.round(meanTicks));
    }

    @Override
    public double cv(double second) {
        return 0;
    }

    @Override
    public double secondOfCv(double cv) {
        return 0;
    }
}

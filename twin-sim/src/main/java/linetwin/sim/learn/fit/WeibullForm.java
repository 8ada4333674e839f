package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Weibull of shape k and scale mean/Γ(1 + 1/k): ln L = d ln k − d k ln s + (k − 1) Σ ln x − Σ (t/s)^k, the last sum over all
 * times (Lawless, Statistical Models and Methods for Lifetime Data, 2nd ed., section 5.2).
 */
final class WeibullForm implements LifetimeForm {
    @Override
    public double logLikelihood(LifetimeSample sample, double mean, double shape) {
        double scale = scale(mean, shape);
        int ended = sample.complete().length;
        double hazard = powers(sample.complete(), scale, shape) + powers(sample.censored(), scale, shape);
        return ended * (Math.log(shape) - shape * Math.log(scale))
                + (shape - 1) * sample.logs().sumOfLogs()
                - hazard;
    }

    @Override
    public ContinuousDistribution distribution(double mean, double shape) {
        return WeibullDistribution.of(shape, scale(mean, shape));
    }

    @Override
    public DurationSampler sampler(double meanTicks, double shape) {
        return DurationSampler.weibull(meanTicks, shape);
    }

    @Override
    public double cv(double shape) {
        double first = Gamma.value(1 + 1 / shape);
        return Math.sqrt(Math.max(0, Gamma.value(1 + 2 / shape) / (first * first) - 1));
    }

    /** Within a tenth (Justus et al., Methods for estimating wind speed frequency distributions, 1978). */
    @Override
    public double secondOfCv(double cv) {
        return Math.pow(cv, -1.086);
    }

    private static double scale(double mean, double shape) {
        return mean / Gamma.value(1 + 1 / shape);
    }

    private static double powers(double[] times, double scale, double shape) {
        double sum = 0;
        for (double time : times) {
            sum += Math.pow(time / scale, shape);
        }
        return sum;
    }
}

package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Gamma of shape a = 1/cv² and scale mean/a, with the exponential (a = 1) and Erlang (a = k) among it. The sum of n is gamma of
 * shape n·a, so lumps are as exact as single durations (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions,
 * vol. 1, ch. 17).
 */
final class GammaForm implements LifetimeForm {
    @Override
    public double logLikelihood(LifetimeSample sample, double mean, double cv) {
        double shape = 1 / (cv * cv);
        double scale = mean / shape;
        LifetimeSample.LogMoments logs = sample.logs();
        int n = sample.complete().length;
        // 0 · ln 0 where durations of 0 meet an exponential
        double power = shape == 1 ? 0 : (shape - 1) * logs.sumOfLogs();
        double sum = power - logs.sum() / scale - n * (shape * Math.log(scale) + LogGamma.value(shape));
        for (Lump lump : sample.lumps()) {
            double shapes = lump.count() * shape;
            sum += (shapes - 1) * Math.log(lump.total())
                    - lump.total() / scale
                    - shapes * Math.log(scale)
                    - LogGamma.value(shapes);
        }
        for (double time : sample.censored()) {
            sum += logSurvival(shape, time / scale);
        }
        return sum;
    }

    @Override
    public ContinuousDistribution distribution(double mean, double cv) {
        double shape = 1 / (cv * cv);
        return GammaDistribution.of(shape, mean / shape);
    }

    @Override
    public DurationSampler sampler(double meanTicks, double cv) {
        return cv == 1 ? DurationSampler.exponential(meanTicks) : DurationSampler.gamma(meanTicks, cv);
    }

    @Override
    public double cv(double cv) {
        return cv;
    }

    @Override
    public double secondOfCv(double cv) {
        return cv;
    }

    private static double logSurvival(double shape, double x) {
        if (shape == 1) {
            return -x;
        }
        double survival = RegularizedGamma.Q.value(shape, x);
        // far out, the first term of the asymptotic series: DLMF 8.11.2
        return survival > Double.MIN_NORMAL
                ? Math.log(survival)
                : (shape - 1) * Math.log(x) - x - LogGamma.value(shape);
    }
}

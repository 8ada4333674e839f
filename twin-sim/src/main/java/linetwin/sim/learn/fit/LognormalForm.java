package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Lognormal of σ² = ln(1 + cv²) and µ = ln mean − σ²/2 (Law, Simulation Modeling and Analysis, 5th ed., section 6.2.2).
 */
final class LognormalForm implements LifetimeForm {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LOG_ROOT_TWO_PI = Math.log(2 * Math.PI) / 2;

    @Override
    public double logLikelihood(LifetimeSample sample, double mean, double cv) {
        double sigma = sigma(cv);
        double mu = mu(mean, sigma);
        LifetimeSample.LogMoments logs = sample.logs();
        int n = sample.complete().length;
        double squares = logs.sumOfSquaredLogs() - 2 * mu * logs.sumOfLogs() + n * mu * mu;
        double sum = -logs.sumOfLogs() - n * (Math.log(sigma) + LOG_ROOT_TWO_PI) - squares / (2 * sigma * sigma);
        for (double time : sample.censored()) {
            sum += logSurvival((Math.log(time) - mu) / sigma);
        }
        return sum;
    }

    @Override
    public ContinuousDistribution distribution(double mean, double cv) {
        double sigma = sigma(cv);
        return LogNormalDistribution.of(mu(mean, sigma), sigma);
    }

    @Override
    public DurationSampler sampler(double meanTicks, double cv) {
        return DurationSampler.lognormal(meanTicks, cv);
    }

    @Override
    public double cv(double cv) {
        return cv;
    }

    @Override
    public double secondOfCv(double cv) {
        return cv;
    }

    private static double sigma(double cv) {
        return Math.sqrt(Math.log1p(cv * cv));
    }

    private static double mu(double mean, double sigma) {
        return Math.log(mean) - sigma * sigma / 2;
    }

    private static double logSurvival(double z) {
        double survival = NORMAL.survivalProbability(z);
        // far out, the first term of the asymptotic series: DLMF 7.12.1
        return survival > Double.MIN_NORMAL ? Math.log(survival) : -z * z / 2 - LOG_ROOT_TWO_PI - Math.log(z);
    }
}

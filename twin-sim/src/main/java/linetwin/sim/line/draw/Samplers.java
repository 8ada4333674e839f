package linetwin.sim.line.draw;

import java.time.Duration;
import linetwin.model.value.Distribution;
import linetwin.sim.engine.Ticks;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.LifeSampler;

/** Turns the distributions of a line into samplers of ticks. */
final class Samplers {
    private Samplers() {}

    static DurationSampler of(Distribution distribution) {
        double mean = ticks(distribution.mean());
        if (distribution instanceof Distribution.Constant) {
            return DurationSampler.constant(Ticks.of(distribution.mean()));
        } else if (distribution instanceof Distribution.Exponential) {
            return DurationSampler.exponential(mean);
        } else if (distribution instanceof Distribution.Erlang erlang) {
            return DurationSampler.erlang(erlang.k(), mean);
        } else if (distribution instanceof Distribution.Uniform uniform) {
            return DurationSampler.uniform(ticks(uniform.min()), ticks(uniform.max()));
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return DurationSampler.triangular(
                    ticks(triangular.min()), ticks(triangular.mode()), ticks(triangular.max()));
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            return DurationSampler.lognormal(mean, lognormal.cv());
        } else if (distribution instanceof Distribution.Gamma gamma) {
            return DurationSampler.gamma(mean, gamma.cv());
        } else if (distribution instanceof Distribution.Weibull weibull) {
            return DurationSampler.weibull(mean, weibull.shape());
        } else if (distribution instanceof Distribution.Empirical empirical) {
            return DurationSampler.empirical(fractions(empirical), times(empirical));
        }
        throw new IllegalStateException("no sampler for " + distribution);
    }

    /** Of times of which something is known already. */
    static LifeSampler life(Distribution distribution) {
        double mean = ticks(distribution.mean());
        if (mean == 0 || distribution instanceof Distribution.Constant) {
            return LifeSampler.constant(mean);
        } else if (distribution instanceof Distribution.Exponential) {
            return LifeSampler.exponential(mean);
        } else if (distribution instanceof Distribution.Erlang erlang) {
            return LifeSampler.gamma(erlang.k(), mean);
        } else if (distribution instanceof Distribution.Uniform uniform) {
            return LifeSampler.uniform(ticks(uniform.min()), ticks(uniform.max()));
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return LifeSampler.triangular(ticks(triangular.min()), ticks(triangular.mode()), ticks(triangular.max()));
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            return LifeSampler.lognormal(mean, lognormal.cv());
        } else if (distribution instanceof Distribution.Gamma gamma) {
            return LifeSampler.gamma(1 / (gamma.cv() * gamma.cv()), mean);
        } else if (distribution instanceof Distribution.Weibull weibull) {
            return LifeSampler.weibull(mean, weibull.shape());
        } else if (distribution instanceof Distribution.Empirical empirical) {
            return LifeSampler.empirical(fractions(empirical), times(empirical));
        }
        throw new IllegalStateException("no sampler for " + distribution);
    }

    private static double[] fractions(Distribution.Empirical empirical) {
        return empirical.quantiles().stream()
                .mapToDouble(Distribution.Quantile::fraction)
                .toArray();
    }

    private static double[] times(Distribution.Empirical empirical) {
        return empirical.quantiles().stream()
                .mapToDouble(quantile -> ticks(quantile.duration()))
                .toArray();
    }

    private static double ticks(Duration duration) {
        return Ticks.of(duration);
    }
}

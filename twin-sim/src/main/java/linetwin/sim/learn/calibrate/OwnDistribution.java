package linetwin.sim.learn.calibrate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import linetwin.model.value.Distribution;
import linetwin.sim.learn.fit.EmpiricalForm;
import linetwin.sim.learn.fit.FamilyFit;
import linetwin.sim.learn.triangular.TriangularFit;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** The distribution of a scenario, in seconds: its density, and how files write it. */
final class OwnDistribution {
    private static final MathContext DIGITS = new MathContext(5);

    private OwnDistribution() {}

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /** Its density; empty for what has none: constants, and data. */
    static Optional<ContinuousDistribution> density(Distribution own) {
        double mean = seconds(own.mean());
        if (own instanceof Distribution.Exponential) {
            return Optional.of(ExponentialDistribution.of(mean));
        } else if (own instanceof Distribution.Erlang erlang) {
            return Optional.of(GammaDistribution.of(erlang.k(), mean / erlang.k()));
        } else if (own instanceof Distribution.Gamma gamma) {
            double shape = 1 / (gamma.cv() * gamma.cv());
            return Optional.of(GammaDistribution.of(shape, mean / shape));
        } else if (own instanceof Distribution.Lognormal lognormal) {
            double variance = Math.log1p(lognormal.cv() * lognormal.cv());
            return Optional.of(LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance)));
        } else if (own instanceof Distribution.Weibull weibull) {
            double scale = mean / Math.exp(LogGamma.value(1 + 1 / weibull.shape()));
            return Optional.of(WeibullDistribution.of(weibull.shape(), scale));
        }
        return bounded(own);
    }

    private static Optional<ContinuousDistribution> bounded(Distribution own) {
        if (own instanceof Distribution.Uniform uniform && uniform.min().compareTo(uniform.max()) < 0) {
            return Optional.of(UniformContinuousDistribution.of(seconds(uniform.min()), seconds(uniform.max())));
        } else if (own instanceof Distribution.Triangular triangular
                && triangular.min().compareTo(triangular.max()) < 0) {
            return Optional.of(TriangularDistribution.of(
                    seconds(triangular.min()), seconds(triangular.mode()), seconds(triangular.max())));
        }
        return Optional.empty();
    }

    /** As a file writes it. */
    static String text(Distribution own) {
        return scaled(own, 1);
    }

    /** As a file writes it with all its times multiplied, so that its form stays. */
    static String scaled(Distribution own, double factor) {
        UnaryOperator<Duration> unscaled = UnaryOperator.identity();
        String mean = time(seconds(unscaled.apply(own.mean())) * factor);
        if (own instanceof Distribution.Constant) {
            return mean;
        } else if (own instanceof Distribution.Exponential) {
            return "{exponential: " + mean + "}";
        } else if (own instanceof Distribution.Erlang erlang) {
            return "{erlang: {k: " + erlang.k() + ", mean: " + mean + "}}";
        } else if (own instanceof Distribution.Gamma gamma) {
            return "{gamma: {mean: " + mean + ", cv: " + number(gamma.cv()) + "}}";
        } else if (own instanceof Distribution.Lognormal lognormal) {
            return "{lognormal: {mean: " + mean + ", cv: " + number(lognormal.cv()) + "}}";
        } else if (own instanceof Distribution.Weibull weibull) {
            return "{weibull: {mean: " + mean + ", shape: " + number(weibull.shape()) + "}}";
        }
        return scaledBounds(own, factor);
    }

    private static String scaledBounds(Distribution own, double factor) {
        if (own instanceof Distribution.Uniform uniform) {
            return "{uniform: {min: " + time(seconds(uniform.min()) * factor) + ", max: "
                    + time(seconds(uniform.max()) * factor) + "}}";
        } else if (own instanceof Distribution.Triangular triangular) {
            return "{triangular: {min: " + time(seconds(triangular.min()) * factor) + ", mode: "
                    + time(seconds(triangular.mode()) * factor) + ", max: "
                    + time(seconds(triangular.max()) * factor) + "}}";
        } else if (own instanceof Distribution.Empirical empirical) {
            return scaled(empirical, factor);
        }
        throw new IllegalStateException("a distribution that is not known: " + own);
    }

    /** By values, of which the least and the greatest stand twice among the quantiles, or by quantiles at equal steps. */
    private static String scaled(Distribution.Empirical own, double factor) {
        List<Double> times = own.quantiles().stream()
                .map(quantile -> seconds(quantile.duration()) * factor)
                .toList();
        double step = 1.0 / (times.size() - 1);
        boolean isAtEqualSteps = Math.abs(own.quantiles().get(1).fraction() - step) < step / 8;
        return isAtEqualSteps ? empirical("quantiles", times) : empirical("values", times.subList(1, times.size() - 1));
    }

    /** What was fitted, as a file writes it. */
    static String text(FamilyFit fit) {
        String mean = time(fit.mean());
        String second = number(fit.second());
        return switch (fit.family()) {
            case DETERMINISTIC -> mean;
            case EXPONENTIAL -> "{exponential: " + mean + "}";
            case ERLANG -> "{erlang: {k: " + Math.round(fit.second()) + ", mean: " + mean + "}}";
            case GAMMA -> "{gamma: {mean: " + mean + ", cv: " + second + "}}";
            case WEIBULL -> "{weibull: {mean: " + mean + ", shape: " + second + "}}";
            case LOGNORMAL -> "{lognormal: {mean: " + mean + ", cv: " + second + "}}";
        };
    }

    static String text(TriangularFit fit) {
        return "{triangular: {min: " + time(fit.min()) + ", mode: " + time(fit.mode()) + ", max: " + time(fit.max())
                + "}}";
    }

    static String text(EmpiricalForm form) {
        return empirical("values", form.values());
    }

    private static String empirical(String field, List<Double> seconds) {
        return "{empirical: {" + field + ": ["
                + seconds.stream().map(OwnDistribution::time).collect(Collectors.joining(", ")) + "]}}";
    }

    /** With five digits, and never less than the microsecond that time is kept to. */
    static String time(double seconds) {
        return number(Math.max(seconds, 0)) + " s";
    }

    /** The same of a bound that there may not be. */
    static String bound(double seconds) {
        return Double.isInfinite(seconds) ? "∞" : time(seconds);
    }

    static String number(double value) {
        return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    }
}

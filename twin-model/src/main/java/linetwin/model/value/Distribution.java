package linetwin.model.value;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The distribution of a duration, by its name and moments.
 *
 * <p>Sources of the parametrisations: Law, Simulation Modeling and Analysis, 5th ed., section 6.2.
 */
public sealed interface Distribution {
    /** Under which scenarios write those that are no constants, such as {@code {exponential: 58 s}}. */
    Set<String> NAMES =
            Set.of("exponential", "erlang", "gamma", "lognormal", "weibull", "uniform", "triangular", "empirical");

    /** The expected duration. */
    Duration mean();

    /** Whether a text is a map of one of the names, whatever stands in it. */
    static boolean isWrittenAs(String text) {
        return text.startsWith("{")
                && text.endsWith("}")
                && NAMES.contains(text.substring(1).replaceFirst(":.*", "").replaceAll("[\"' ]", ""));
    }

    /** Always the same duration. */
    record Constant(Duration mean) implements Distribution {
        public Constant {
            requireNotNegative("constant", mean);
        }
    }

    /** Memoryless. */
    record Exponential(Duration mean) implements Distribution {
        public Exponential {
            requirePositive("mean", mean);
        }
    }

    /** The sum of {@code k} independent exponential phases. */
    record Erlang(int k, Duration mean) implements Distribution {
        public Erlang {
            requirePositive("mean", mean);
            if (k < 1) {
                throw new IllegalArgumentException("erlang k is " + k + "; must be 1 or more");
            }
        }
    }

    /** Equally likely between two durations. */
    record Uniform(Duration min, Duration max) implements Distribution {
        public Uniform {
            requireNotNegative("min", min);
            requireOrdered("min", min, "max", max);
        }

        @Override
        public Duration mean() {
            return min.plus(max).dividedBy(2);
        }
    }

    /** Triangular between two durations with its peak at {@code mode}. */
    record Triangular(Duration min, Duration mode, Duration max) implements Distribution {
        public Triangular {
            requireNotNegative("min", min);
            requireOrdered("min", min, "mode", mode);
            requireOrdered("mode", mode, "max", max);
        }

        @Override
        public Duration mean() {
            return min.plus(mode).plus(max).dividedBy(3);
        }
    }

    /** Lognormal, by its mean and coefficient of variation (standard deviation / mean). */
    record Lognormal(Duration mean, double cv) implements Distribution {
        public Lognormal {
            requirePositive("mean", mean);
            requireCv(cv);
        }
    }

    /** Gamma, by its mean and coefficient of variation. */
    record Gamma(Duration mean, double cv) implements Distribution {
        public Gamma {
            requirePositive("mean", mean);
            requireCv(cv);
        }
    }

    /** Weibull, by its mean and shape (below 1: early failures, above 1: wear-out). */
    record Weibull(Duration mean, double shape) implements Distribution {
        public Weibull {
            requirePositive("mean", mean);
            if (!(shape >= 0.1 && shape <= 100)) {
                throw new IllegalArgumentException("weibull shape is " + shape + "; must be 0.1 to 100");
            }
        }
    }

    /**
     * As observed: the inverse of its distribution function runs straight from quantile to quantile.
     *
     * @param quantiles from a share of 0 to one of 1, both in ascending order
     */
    record Empirical(List<Quantile> quantiles) implements Distribution {
        /** The most durations that one is given by, so that scenarios stay readable. */
        public static final int MOST = 1_000;

        public Empirical {
            quantiles = List.copyOf(quantiles);
            if (quantiles.size() < 2
                    || quantiles.get(0).fraction() != 0
                    || quantiles.get(quantiles.size() - 1).fraction() != 1) {
                throw new IllegalArgumentException("quantiles must run from a share of 0 to one of 1");
            }
            for (int i = 1; i < quantiles.size(); i++) {
                requireAscending(quantiles.get(i - 1), quantiles.get(i));
            }
            requirePositive("longest", quantiles.get(quantiles.size() - 1).duration());
        }

        /**
         * Of observed values, which are equally likely: the i-th of n is the quantile of (i − ½)/n, and half of the least and the
         * greatest lie at themselves, so that the mean is theirs to the last digit.
         */
        public static Empirical ofValues(List<Duration> values) {
            requireCount("values", values);
            List<Duration> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            int n = sorted.size();
            List<Quantile> quantiles = new ArrayList<>();
            quantiles.add(new Quantile(0, sorted.get(0)));
            for (int i = 0; i < n; i++) {
                quantiles.add(new Quantile((i + 0.5) / n, sorted.get(i)));
            }
            quantiles.add(new Quantile(1, sorted.get(n - 1)));
            return new Empirical(quantiles);
        }

        /** Of quantiles at equal steps: five are the least, the quartiles and the greatest. */
        public static Empirical ofQuantiles(List<Duration> quantiles) {
            requireCount("quantiles", quantiles);
            double steps = quantiles.size() - 1;
            List<Quantile> all = new ArrayList<>();
            for (int i = 0; i <= steps; i++) {
                all.add(new Quantile(i / steps, quantiles.get(i)));
            }
            return new Empirical(all);
        }

        @Override
        public Duration mean() {
            double micros = 0;
            for (int i = 1; i < quantiles.size(); i++) {
                Quantile from = quantiles.get(i - 1);
                Quantile to = quantiles.get(i);
                micros += (to.fraction() - from.fraction()) * (from.micros() + to.micros()) / 2;
            }
            return Duration.of(Math.round(micros), ChronoUnit.MICROS);
        }

        /**
         * What to call it where there is no room for all of its durations, such as {@code empirical, n = 412, mean 8.137 min}.
         *
         * @param given how many durations it was given by
         */
        public String words(int given) {
            return "empirical, n = " + given + ", mean " + Durations.rounded(mean());
        }

        private static void requireCount(String name, List<Duration> durations) {
            if (durations.size() < 2 || durations.size() > MOST) {
                throw new IllegalArgumentException(
                        "empirical has " + durations.size() + " " + name + "; must have 2 to " + MOST);
            }
        }

        private static void requireAscending(Quantile low, Quantile high) {
            requireOrdered("quantile", low.duration(), "the next,", high.duration());
            if (!(low.fraction() < high.fraction())) {
                throw new IllegalArgumentException(
                        "shares " + low.fraction() + " and " + high.fraction() + " must be in ascending order");
            }
        }
    }

    /**
     * A duration below which a share of all lies.
     *
     * @param fraction the share, 0..1
     */
    record Quantile(double fraction, Duration duration) {
        public Quantile {
            requireNotNegative("quantile", duration);
        }

        private double micros() {
            return duration.getSeconds() * 1e6 + duration.getNano() / 1e3;
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + Durations.text(value) + "; must be more than 0");
        }
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " is " + Durations.text(value) + "; must be 0 or more");
        }
    }

    private static void requireOrdered(String lowName, Duration low, String highName, Duration high) {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    lowName + " " + Durations.text(low) + " is more than " + highName + " " + Durations.text(high));
        }
    }

    private static void requireCv(double cv) {
        if (!(cv > 0 && cv <= 10)) {
            throw new IllegalArgumentException("cv is " + cv + "; must be more than 0 and at most 10");
        }
    }
}

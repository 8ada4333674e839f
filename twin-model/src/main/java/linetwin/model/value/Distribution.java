package linetwin.model.value;

import java.time.Duration;
import java.util.Set;

/**
 * The distribution of a duration, by its name and moments.
 *
 * <p>Sources of the parametrisations: Law, Simulation Modeling and Analysis, 5th ed., section 6.2.
 */
public sealed interface Distribution {
    /** Under which scenarios write those that are no constants, such as {@code {exponential: 58 s}}. */
    Set<String> NAMES = Set.of("exponential", "erlang", "gamma", "lognormal", "weibull", "uniform", "triangular");

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

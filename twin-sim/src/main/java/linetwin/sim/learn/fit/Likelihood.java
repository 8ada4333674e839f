package linetwin.sim.learn.fit;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/**
 * The likelihood of one sample under one family, and where it is greatest: by Nelder and Mead over the logarithms of both
 * parameters, by Brent over one of them.
 */
final class Likelihood {
    private static final int MOST_EVALUATIONS = 5_000;
    /** After so many a simplex has shrunk to a point, though rounding may keep its values from settling. */
    private static final int MOST_STEPS = 400;
    /** Far below any likelihood, yet with differences that are numbers. */
    private static final double IMPOSSIBLE = -1e300;

    /** How far from the estimate, as a factor e^x, the best of the other parameter is looked for. */
    private static final double REACH = 3;

    private final Family family;
    private final LifetimeSample sample;

    Likelihood(Family family, LifetimeSample sample) {
        this.family = family;
        this.sample = sample;
    }

    /** Whether enough single durations differ to fit the family, without which a second parameter's likelihood has no bound. */
    static boolean canTell(Family family, LifetimeSample sample) {
        double[] complete = sample.complete();
        return family.isPossible(sample)
                && complete.length >= family.parameters() + 2
                && complete[0] < complete[complete.length - 1];
    }

    /** The maximum; the sample must hold durations that ended and that differ. */
    FamilyFit maximum() {
        double mean = sample.exposure() / sample.ended();
        return switch (family) {
            case DETERMINISTIC -> throw new IllegalStateException("a constant has no density");
            case EXPONENTIAL -> fit(mean, 1);
            case ERLANG -> bestErlang();
            case GAMMA, WEIBULL, LOGNORMAL -> simplex(mean, family.secondOfCv(roughCv()));
        };
    }

    /** The greatest ln L among all of the family with this mean; {@code second} is where the search begins. */
    double bestOfMean(double mean, double second) {
        if (family.parameters() == 1 || family == Family.ERLANG) {
            return at(mean, second);
        }
        double start = Math.log(second);
        double low = Math.max(Math.log(family.leastSecond()), start - REACH);
        double high = Math.min(Math.log(family.mostSecond()), start + REACH);
        return brent(x -> at(mean, Math.exp(x)), new SearchInterval(low, high, inside(start, low, high)))
                .getValue();
    }

    /** The greatest ln L among all of the family with this second parameter; {@code mean} is where the search begins. */
    double bestOfSecond(double second, double mean) {
        return meanOfSecond(second, mean).getValue();
    }

    double at(double mean, double second) {
        double value = family.logLikelihood(sample, mean, second);
        return value > IMPOSSIBLE ? value : IMPOSSIBLE;
    }

    /** Since the likelihood of gammas has one peak, k is next to the shape at the peak. */
    private FamilyFit bestErlang() {
        FamilyFit gamma = new Likelihood(Family.GAMMA, sample).maximum();
        double shape = 1 / (gamma.second() * gamma.second());
        FamilyFit below = erlang(Math.floor(shape), gamma.mean());
        FamilyFit above = erlang(Math.ceil(shape), gamma.mean());
        return below.logLikelihood() >= above.logLikelihood() ? below : above;
    }

    private FamilyFit erlang(double k, double mean) {
        double phases = Math.max(family.leastSecond(), Math.min(family.mostSecond(), k));
        return fit(Math.exp(meanOfSecond(phases, mean).getPoint()), phases);
    }

    private UnivariatePointValuePair meanOfSecond(double second, double mean) {
        double start = Math.log(mean);
        return brent(x -> at(Math.exp(x), second), new SearchInterval(start - REACH, start + REACH, start));
    }

    private FamilyFit simplex(double mean, double second) {
        double[] start = {Math.log(mean), Math.log(second)};
        ObjectiveFunction objective = new ObjectiveFunction(
                point -> isInside(Math.exp(point[1])) ? at(Math.exp(point[0]), Math.exp(point[1])) : IMPOSSIBLE);
        double[] best = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-8, MOST_STEPS))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        objective,
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(new double[] {0.1, 0.1}))
                .getPoint();
        return fit(Math.exp(best[0]), Math.exp(best[1]));
    }

    private boolean isInside(double second) {
        return second >= family.leastSecond() && second <= family.mostSecond();
    }

    private static UnivariatePointValuePair brent(UnivariateFunction function, SearchInterval interval) {
        return new BrentOptimizer(1e-9, 1e-10)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new UnivariateObjectiveFunction(function),
                        GoalType.MAXIMIZE,
                        interval);
    }

    private static double inside(double value, double low, double high) {
        double margin = (high - low) / 1000;
        return Math.max(low + margin, Math.min(high - margin, value));
    }

    private FamilyFit fit(double mean, double second) {
        return new FamilyFit(family, mean, second, at(mean, second), sample.ended());
    }

    /** Of the durations that ended, which is near enough to begin with; 1 if there is but one. */
    private double roughCv() {
        double[] complete = sample.complete();
        if (complete.length < 2) {
            return 1;
        }
        double mean = sample.logs().sum() / complete.length;
        double squares = 0;
        for (double duration : complete) {
            squares += (duration - mean) * (duration - mean);
        }
        return Math.sqrt(squares / (complete.length - 1)) / mean;
    }
}

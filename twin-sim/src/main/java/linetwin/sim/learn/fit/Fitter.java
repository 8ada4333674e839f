package linetwin.sim.learn.fit;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;

/**
 * Fits distributions to samples by maximum likelihood and chooses among the families by AICc. An exponential wins ties, since what
 * forgets its age is the simplest that can be believed, and so does an Erlang over the gamma that it is: ties are differences
 * below 2 (Burnham and Anderson, Model Selection and Multimodel Inference, 2nd ed., section 2.6).
 *
 * <p>The same sample under the same name and seed gives the same fit. For one thread or many.
 */
public final class Fitter {
    private static final double TIE = 2;
    /** A spread below a thousandth of the mean is a clock's or a controller's, not a distribution's. */
    private static final double CONSTANT_SPREAD = 1e-3;
    /** With fewer, no family is refused in favour of the sample itself. */
    private static final int FEWEST_FOR_EMPIRICAL = 50;
    /** Below, an exponential's interval is exact, and the likelihood ratio's is not yet near enough. */
    private static final int FEW = 10;

    private final Set<Family> families;
    private final RunSeed seed;
    private final boolean isJudging;

    /** @param families that may be chosen; the exponential always may, where no other can be fitted */
    public Fitter(Set<Family> families, RunSeed seed) {
        this(families, seed, true);
    }

    private Fitter(Set<Family> families, RunSeed seed, boolean isJudging) {
        this.families = EnumSet.of(Family.EXPONENTIAL);
        this.families.addAll(families);
        this.seed = seed;
        this.isJudging = isJudging;
    }

    /** One that does not judge its fits, which takes most of the time. */
    public static Fitter unjudged(Set<Family> families, RunSeed seed) {
        return new Fitter(families, seed, false);
    }

    /** Of all families. */
    public static Fitter ofAll(RunSeed seed) {
        return new Fitter(EnumSet.allOf(Family.class), seed);
    }

    /**
     * The fit of a sample.
     *
     * @param name of what was observed, which names the random numbers of the bootstrap
     * @return empty if the sample is, or if all that it holds was lost from sight at once
     */
    public Optional<DistributionFit> find(String name, LifetimeSample sample) {
        if (sample.ended() == 0 && sample.exposure() == 0) {
            return Optional.empty();
        }
        return Optional.of(isConstant(sample) ? constant(sample) : fit(sample, seed.stream(name, "goodness of fit")));
    }

    private DistributionFit fit(LifetimeSample sample, RandomStream stream) {
        DistributionFit estimate = estimate(sample);
        if (!isJudging) {
            return estimate;
        }
        Family family = estimate.best().family();
        Optional<GoodnessOfFit> goodness = new Bootstrap(stream).judge(sample, family);
        boolean isRefused = goodness.filter(GoodnessOfFit::isRefused).isPresent();
        return estimate.judged(goodness, isRefused ? empirical(sample, estimate.best()) : Optional.empty());
    }

    /** The fit without a judgement on it. */
    DistributionFit estimate(LifetimeSample sample) {
        List<FamilyFit> candidates = candidates(sample);
        FamilyFit best = chosen(candidates);
        return new DistributionFit(
                DistributionFit.Counts.of(sample),
                best,
                new DistributionFit.Intervals(mean(sample, best, candidates), second(sample, best)),
                candidates,
                Optional.empty(),
                Optional.empty());
    }

    /** Around the intervals of all families that tie with the best, since which of them is right is not known either. */
    private static ParameterInterval mean(LifetimeSample sample, FamilyFit best, List<FamilyFit> candidates) {
        if (best.family() == Family.EXPONENTIAL && sample.ended() < FEW) {
            return ExponentialInterval.ofMean(sample);
        }
        double tie = candidates.get(0).aicc() + TIE;
        return candidates.stream()
                .filter(fit -> fit.family() == best.family() || fit.aicc() <= tie)
                .map(fit -> new ProfileLikelihood(sample, fit).ofMean())
                .reduce(ParameterInterval::around)
                .orElseThrow();
    }

    private static Optional<ParameterInterval> second(LifetimeSample sample, FamilyFit best) {
        boolean isContinuous = best.family().parameters() == 2 && best.family() != Family.ERLANG;
        return isContinuous ? Optional.of(new ProfileLikelihood(sample, best).ofSecond()) : Optional.empty();
    }

    private List<FamilyFit> candidates(LifetimeSample sample) {
        if (sample.ended() == 0) {
            // nothing ended: the mean that makes this as likely as not
            return List.of(new FamilyFit(Family.EXPONENTIAL, sample.exposure() / Math.log(2), 1, 0, 0));
        }
        return families.stream()
                .filter(family -> family == Family.EXPONENTIAL || Likelihood.canTell(family, sample))
                .map(family -> new Likelihood(family, sample).maximum())
                .sorted(Comparator.comparingDouble(FamilyFit::aicc))
                .toList();
    }

    private static FamilyFit chosen(List<FamilyFit> candidates) {
        FamilyFit best = candidates.get(0);
        Optional<FamilyFit> exponential = tied(candidates, Family.EXPONENTIAL, best);
        if (best.family() == Family.GAMMA && exponential.isEmpty()) {
            return tied(candidates, Family.ERLANG, best).orElse(best);
        }
        return exponential.orElse(best);
    }

    private static Optional<FamilyFit> tied(List<FamilyFit> candidates, Family family, FamilyFit best) {
        return candidates.stream()
                .filter(fit -> fit.family() == family)
                .filter(fit -> fit.aicc() <= best.aicc() + TIE)
                .findFirst();
    }

    private static Optional<EmpiricalForm> empirical(LifetimeSample sample, FamilyFit best) {
        int ended = sample.complete().length;
        return ended < FEWEST_FOR_EMPIRICAL
                ? Optional.empty()
                : Optional.of(EmpiricalForm.of(
                        KaplanMeier.of(sample), ended, best.family().distribution(best.mean(), best.second())));
    }

    /** One value says nothing of its spread; several of one value, none of which was exceeded, say that there is none. */
    private boolean isConstant(LifetimeSample sample) {
        double[] complete = sample.complete();
        boolean isAsked = families.contains(Family.DETERMINISTIC);
        if (!isAsked || complete.length < 2 || !sample.lumps().isEmpty()) {
            return sample.longest() == 0 && sample.exposure() == 0;
        }
        double last = complete[complete.length - 1];
        return last - complete[0] <= CONSTANT_SPREAD * last && sample.longest() <= last;
    }

    private static DistributionFit constant(LifetimeSample sample) {
        double[] complete = sample.complete();
        double mean = sample.logs().sum() / complete.length;
        FamilyFit fit = new FamilyFit(Family.DETERMINISTIC, mean, 0, 0, complete.length);
        return new DistributionFit(
                DistributionFit.Counts.of(sample),
                fit,
                new DistributionFit.Intervals(
                        new ParameterInterval(
                                Math.min(mean, complete[0]),
                                Math.max(mean, complete[complete.length - 1]),
                                ParameterInterval.LEVEL),
                        Optional.empty()),
                List.of(fit),
                Optional.empty(),
                Optional.empty());
    }
}

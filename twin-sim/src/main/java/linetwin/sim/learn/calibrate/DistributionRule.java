package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Fitted;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.EmpiricalForm;
import linetwin.sim.learn.fit.Family;
import linetwin.sim.learn.fit.FamilyFit;
import linetwin.sim.learn.fit.Fitter;
import linetwin.sim.learn.fit.Footing;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.learn.pool.PooledMean;
import linetwin.sim.learn.sample.Spells;
import linetwin.sim.random.RunSeed;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Fits the distribution of a parameter, and says whether the line contradicts the one that the scenario has. */
final class DistributionRule {
    /** With fewer durations the form of the scenario's own distribution stays, and its mean alone is fitted. */
    static final int FEW = 10;

    /** Standard deviations to either side of a mean that 95 % lie within. */
    private static final double Z = 1.959964;

    /** Below, the form of the own distribution is contradicted too: much rarer by chance than a mean outside its interval. */
    private static final double SIGNIFICANT = 0.01;

    private final Fitter fitter;
    private final Fitter memoryless;
    private final boolean isJudging;

    DistributionRule(RunSeed seed) {
        this(Fitter.ofAll(seed), new Fitter(EnumSet.of(Family.EXPONENTIAL), seed), true);
    }

    private DistributionRule(Fitter fitter, Fitter memoryless, boolean isJudging) {
        this.fitter = fitter;
        this.memoryless = memoryless;
        this.isJudging = isJudging;
    }

    /** One that only samples are asked of, also of a time without any stop: it neither compares families nor judges fits, which takes long. */
    static DistributionRule unjudged(RunSeed seed) {
        Fitter fitter = Fitter.unjudged(EnumSet.of(Family.DETERMINISTIC), seed);
        return new DistributionRule(fitter, fitter, false);
    }

    /** Whether values are asked for, not samples alone. */
    boolean isJudging() {
        return isJudging;
    }

    /** A parameter of the scenario. */
    record Subject(String path, Distribution own) {
        double ownSeconds() {
            return OwnDistribution.seconds(own.mean());
        }

        String text() {
            return OwnDistribution.text(own);
        }

        Finding unidentified(Text reason) {
            return new Unidentified(path, text(), reason);
        }
    }

    Finding find(Subject subject, LifetimeSample sample, List<Text> notes) {
        return fit(subject.path(), sample)
                .<Finding>map(fit -> judged(subject, new Fitted(subject.own(), sample, fit), notes))
                .orElseGet(() -> subject.unidentified(Reasons.NOTHING_SEEN));
    }

    Optional<DistributionFit> fit(String path, LifetimeSample sample) {
        return fitter.find(path, sample);
    }

    /** The times between stops: those of unknown age count where the stops forget their age, or nothing else is known. */
    Finding findBetween(Subject subject, Spells spells, List<Text> notes) {
        LifetimeSample renewals = spells.renewals();
        LifetimeSample all = spells.all();
        if (all.ended() == 0 && (isJudging || all.exposure() == 0)) {
            return subject.unidentified(Reasons.NOTHING_SEEN);
        }
        Optional<DistributionFit> fit = fit(subject.path(), renewals);
        boolean isMemoryless = fit.filter(found -> renewals.ended() >= FEW)
                .map(found -> found.best().family() == Family.EXPONENTIAL)
                .orElse(true);
        if (!isMemoryless) {
            return find(subject, renewals, notes);
        }
        List<Text> more = new ArrayList<>(notes);
        if (renewals.ended() < FEW) {
            more.add(Notes.takenAsMemoryless());
        }
        return memoryless
                .find(subject.path(), all)
                .<Finding>map(found -> judged(subject, new Fitted(subject.own(), all, found), more))
                .orElseGet(() -> subject.unidentified(Reasons.NOTHING_SEEN));
    }

    private Finding judged(Subject subject, Fitted fitted, List<Text> notes) {
        DistributionFit fit = fitted.fit();
        List<Text> all = new ArrayList<>(notes);
        Notes.footing(fit.counts()).ifPresent(all::add);
        Notes.goodness(fit).ifPresent(all::add);
        boolean isFormKept = fit.counts().ended() < FEW && !isConstant(fit);
        if (isFormKept && fit.counts().footing() != Footing.NOTHING_ENDED) {
            all.add(Notes.formKept());
        }
        double factor = subject.ownSeconds() > 0 ? fit.best().mean() / subject.ownSeconds() : 1;
        String value = isFormKept && subject.ownSeconds() > 0
                ? OwnDistribution.scaled(subject.own(), factor)
                : fit.empirical().map(OwnDistribution::text).orElseGet(() -> OwnDistribution.text(fit.best()));
        return new Identified(
                subject.path(),
                subject.text(),
                subject.ownSeconds(),
                value,
                estimate(fitted),
                isKept(subject, fitted, isFormKept),
                all);
    }

    private static Estimate estimate(Fitted fitted) {
        DistributionFit fit = fitted.fit();
        return new Estimate(
                Measure.SECONDS,
                fit.empirical().map(EmpiricalForm::mean).orElse(fit.best().mean()),
                fit.empirical()
                        .map(form -> ofMean(form, fit.counts().ended()))
                        .orElse(fit.intervals().mean()),
                fit.counts().ended(),
                fit.counts().censored(),
                Optional.of(fitted));
    }

    /** Of data that no family describes, by the central limit theorem. */
    private static ParameterInterval ofMean(EmpiricalForm form, int ended) {
        double mean = form.mean();
        double squares = form.values().stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double reach = Z * Math.sqrt(squares / ended);
        return new ParameterInterval(Math.max(0, mean - reach), mean + reach, ParameterInterval.LEVEL);
    }

    private static boolean isConstant(DistributionFit fit) {
        return fit.best().family() == Family.DETERMINISTIC;
    }

    /** Whether the mean is possible and the scenario's own distribution is about as likely as the most likely one. */
    private static boolean isKept(Subject subject, Fitted fitted, boolean isFormKept) {
        DistributionFit fit = fitted.fit();
        boolean isConstantKept = subject.own() instanceof Distribution.Constant && isFormKept;
        if (!isConstantKept && (subject.own() instanceof Distribution.Constant || isConstant(fit))) {
            return subject.own() instanceof Distribution.Constant
                    && isConstant(fit)
                    && Math.abs(fit.best().mean() - subject.ownSeconds()) <= 1e-3 * subject.ownSeconds();
        }
        boolean isMeanPossible = estimate(fitted).interval().contains(subject.ownSeconds());
        if (!isMeanPossible || isFormKept) {
            return isMeanPossible;
        }
        Optional<ContinuousDistribution> own = OwnDistribution.density(subject.own());
        return own.isEmpty() || isAsLikely(own.get(), fit.best(), fitted.sample());
    }

    private static boolean isAsLikely(ContinuousDistribution own, FamilyFit best, LifetimeSample sample) {
        double likelihood = sample.logLikelihood(own);
        if (Double.isNaN(likelihood)) {
            return true; // of sums of several, the mean is all that can be compared
        }
        double statistic = 2 * (sample.logLikelihood(best.distribution()) - likelihood);
        int degrees = best.family().parameters();
        return ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, statistic)) >= SIGNIFICANT;
    }

    /** The same finding with a mean that was learned from others of its kind too; the form of the scenario stays. */
    static Identified pooled(Identified alone, Distribution own, PooledMean mean) {
        double ownSeconds = OwnDistribution.seconds(own.mean());
        List<Text> notes = new ArrayList<>(alone.notes());
        notes.add(Notes.pooled(mean));
        Estimate estimate = alone.estimate();
        return new Identified(
                alone.path(),
                alone.own(),
                ownSeconds,
                OwnDistribution.scaled(own, mean.mean() / ownSeconds),
                new Estimate(
                        Measure.SECONDS,
                        mean.mean(),
                        mean.interval(),
                        estimate.ended(),
                        estimate.censored(),
                        estimate.fitted()),
                mean.interval().contains(ownSeconds),
                notes);
    }
}

package linetwin.sim.learn.calibrate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.work.StopMode;
import linetwin.model.value.Distribution;
import linetwin.model.value.Distribution.Empirical;
import linetwin.sim.learn.calibrate.Evidence.Place;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/**
 * What was seen of one parameter in a time, beside what its scenario says of it.
 *
 * @param path in the scenario
 * @param own the scenario's value as a file writes it
 * @param ownValue a mean in seconds, or a share of 0..1
 * @param durations with the scenario's distribution of them; empty of a share
 * @param trials of a share: how many
 * @param hits of these
 */
public record ParameterSample(
        String path, String own, double ownValue, Optional<Seen> durations, long trials, long hits) {
    /** A constant of a scenario is watched as if it varied so much: clocks and hands do. */
    private static final double CONSTANT_CV = 0.02;

    /**
     * Durations and the distribution that the scenario says they have, in seconds.
     *
     * @param besideSeconds mean of what is in them beside the parameter
     */
    public record Seen(LifetimeSample sample, ContinuousDistribution own, double besideSeconds) {}

    /**
     * All that can be held against the scenario without fitting anything. Of the times between stops only those that forget their age, since
     * the time is too short to see others from stop to stop.
     *
     * @throws linetwin.sim.learn.observe.UnfitTelemetryException if the elements of the scenario are not those of the line
     */
    public static List<ParameterSample> of(Scenario scenario, LineObservation observation, RunSeed seed) {
        List<ParameterSample> samples = new ArrayList<>();
        Map<String, Distribution> responses = responses(scenario);
        Calibration found = Calibrator.unjudged(scenario, observation, seed).calibrate((done, all) -> {});
        for (Identified finding : found.identified()) {
            if (finding.estimate().measure() == Measure.SHARE) {
                share(finding).ifPresent(samples::add);
            } else {
                durations(finding, responses).ifPresent(samples::add);
            }
        }
        return samples;
    }

    /** A share that is corrected for what an inspection overlooks is no share of trials, and the mix of products is given from outside. */
    private static Optional<ParameterSample> share(Identified finding) {
        boolean isOfProducts =
                finding.path().startsWith("variants.") || finding.path().startsWith("colours.");
        long trials = finding.estimate().ended();
        return isOfProducts || !finding.notes().isEmpty() || finding.ownValue() <= 0 || finding.ownValue() >= 1
                ? Optional.empty()
                : Optional.of(new ParameterSample(
                        finding.path(),
                        finding.own(),
                        finding.ownValue(),
                        Optional.empty(),
                        trials,
                        Math.round(finding.estimate().value() * trials)));
    }

    /** Of repairs that can't be told apart from the way to them, by the paths of the repairs. */
    private static Map<String, Distribution> responses(Scenario scenario) {
        Map<String, Distribution> responses = new HashMap<>();
        for (Place place : Evidence.places(scenario.line())) {
            for (StopMode mode : place.place().work().stops()) {
                if (!(mode.response() instanceof Distribution.Constant)) {
                    responses.put(place.path() + ".stops." + mode.name() + ".repair", mode.response());
                }
            }
        }
        return responses;
    }

    private static Optional<ParameterSample> durations(Identified finding, Map<String, Distribution> responses) {
        return finding.estimate()
                .fitted()
                .filter(fitted -> isWatched(finding.path(), fitted.own()))
                .map(fitted -> new ParameterSample(
                        finding.path(),
                        finding.own(),
                        finding.ownValue(),
                        Optional.of(seen(fitted, Optional.ofNullable(responses.get(finding.path())))),
                        0,
                        0));
    }

    private static Seen seen(Finding.Fitted fitted, Optional<Distribution> response) {
        ContinuousDistribution own = density(fitted.own());
        return response.map(density -> sum(fitted.sample(), own, density(density)))
                .orElseGet(() -> new Seen(fitted.sample(), own, 0));
    }

    /** As a lognormal distribution of the mean and the spread of both together. */
    private static Seen sum(LifetimeSample sample, ContinuousDistribution own, ContinuousDistribution beside) {
        double mean = own.getMean() + beside.getMean();
        double cv = Math.sqrt(own.getVariance() + beside.getVariance()) / mean;
        return new Seen(sample, lognormal(mean, cv), beside.getMean());
    }

    static boolean isWatched(String path, Distribution own) {
        boolean isKnown = OwnDistribution.seconds(own.mean()) > 0;
        return isKnown && (!path.endsWith(".time-to-stop") || own instanceof Distribution.Exponential);
    }

    /** Of constants and data a lognormal one of the same mean and spread. */
    static ContinuousDistribution density(Distribution own) {
        return OwnDistribution.density(own).orElseGet(() -> {
            double cv = own instanceof Empirical empirical ? Math.max(CONSTANT_CV, cv(empirical)) : CONSTANT_CV;
            return lognormal(OwnDistribution.seconds(own.mean()), cv);
        });
    }

    private static ContinuousDistribution lognormal(double mean, double cv) {
        double variance = Math.log1p(cv * cv);
        return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    /** Exactly, since the inverse of its distribution function runs straight from quantile to quantile. */
    private static double cv(Empirical own) {
        double squares = 0;
        for (int i = 1; i < own.quantiles().size(); i++) {
            double share = own.quantiles().get(i).fraction()
                    - own.quantiles().get(i - 1).fraction();
            double low = seconds(own.quantiles().get(i - 1).duration());
            double high = seconds(own.quantiles().get(i).duration());
            squares += share * (low * low + low * high + high * high) / 3;
        }
        double mean = seconds(own.mean());
        return Math.sqrt(Math.max(0, squares / (mean * mean) - 1));
    }

    private static double seconds(Duration duration) {
        return OwnDistribution.seconds(duration);
    }
}

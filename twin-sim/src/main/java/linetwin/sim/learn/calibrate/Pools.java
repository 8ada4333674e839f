package linetwin.sim.learn.calibrate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.value.Distribution;
import linetwin.sim.learn.calibrate.DistributionRule.Subject;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Fitted;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.learn.pool.LogMeanPooling;
import linetwin.sim.learn.pool.PooledMean;
import linetwin.sim.learn.pool.RatePooling;

/** Stations of one type: each that was seen too rarely borrows from the others what it lacks. */
final class Pools {
    private final Map<String, Map<String, LifetimeSample>> rates = new LinkedHashMap<>();
    private final Map<String, Map<String, DistributionFit>> means = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Double> responses = new HashMap<>();

    void addRate(String group, Subject subject, LifetimeSample sample) {
        subjects.put(subject.path(), subject);
        rates.computeIfAbsent(group, name -> new LinkedHashMap<>()).put(subject.path(), sample);
    }

    /** @param response mean of what is in the durations beside the subject, in seconds */
    void addMean(String group, Subject subject, Finding finding, double response) {
        subjects.put(subject.path(), subject);
        responses.put(subject.path(), response);
        if (finding instanceof Identified identified && identified.estimate().ended() > 0) {
            identified
                    .estimate()
                    .fitted()
                    .map(Fitted::fit)
                    .ifPresent(fit -> means.computeIfAbsent(group, name -> new LinkedHashMap<>())
                            .put(subject.path(), fit));
        }
    }

    /** The findings of those that borrowed, by path. */
    Map<String, Finding> pooled(Map<String, Finding> alone) {
        return Stream.concat(
                        rates.values().stream().flatMap(members -> RatePooling.pool(members).stream()),
                        means.values().stream().flatMap(members -> LogMeanPooling.pool(members).stream()))
                .flatMap(mean -> find(mean, Optional.ofNullable(alone.get(mean.name()))).stream())
                .collect(
                        Collectors.toMap(Finding::path, finding -> finding, (one, other) -> other, LinkedHashMap::new));
    }

    private Optional<Finding> find(PooledMean mean, Optional<Finding> alone) {
        Subject subject = subjects.get(mean.name());
        if (subject == null || subject.own() instanceof Distribution.Constant) {
            return Optional.empty();
        }
        return alone.map(finding -> finding instanceof Identified identified ? identified : unseen(subject))
                .filter(finding -> finding.estimate().ended() < DistributionRule.FEW)
                .flatMap(finding -> withoutResponse(mean, responses.getOrDefault(mean.name(), 0.0))
                        .map(without -> DistributionRule.pooled(finding, subject.own(), named(without))));
    }

    private static Optional<PooledMean> withoutResponse(PooledMean whole, double response) {
        ParameterInterval interval = new ParameterInterval(
                Math.max(0, whole.interval().lower() - response),
                Math.max(0, whole.interval().upper() - response),
                ParameterInterval.LEVEL);
        return whole.mean() <= response
                ? Optional.empty()
                : Optional.of(new PooledMean(
                        whole.name(), whole.mean() - response, interval, whole.ownFraction(), whole.with()));
    }

    private static Identified unseen(Subject subject) {
        Estimate nothing = new Estimate(
                Measure.SECONDS,
                subject.ownSeconds(),
                new ParameterInterval(0, Double.POSITIVE_INFINITY, ParameterInterval.LEVEL),
                0,
                0,
                Optional.empty());
        return new Identified(
                subject.path(), subject.text(), subject.ownSeconds(), subject.text(), nothing, true, List.of());
    }

    /** Of the paths of the others, the names of the stations are told. */
    private static PooledMean named(PooledMean mean) {
        List<String> stations = mean.with().stream()
                .map(path -> path.replaceFirst("\\.stops\\..*", "").replaceFirst(".*\\.", ""))
                .toList();
        return new PooledMean(mean.name(), mean.mean(), mean.interval(), mean.ownFraction(), stations);
    }
}

package linetwin.sim.learn.calibrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenario.Assignment;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;

/**
 * What a line tells of the parameters of its scenario.
 *
 * @param findings one for each parameter, or for each distribution as a whole, in the order of the scenario
 * @param unmodelled what stops the line without a stop of that name in the scenario, as "station/stop"
 */
public record Calibration(
        Scenario scenario, LineObservation observation, List<Finding> findings, List<String> unmodelled) {
    /** Of a 95 % interval, in standard deviations. */
    private static final double WIDTH = 3.92;

    public Calibration {
        findings = List.copyOf(findings);
        unmodelled = List.copyOf(unmodelled);
    }

    public List<Identified> identified() {
        return of(Identified.class).toList();
    }

    public List<Unidentified> unidentified() {
        return of(Unidentified.class).toList();
    }

    private <F extends Finding> Stream<F> of(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * The same with triangular distributions where they are asked for.
     *
     * @param pattern of paths, as in the changes of levers
     * @return empty if no distribution that the line tells has such a path
     */
    public Optional<Calibration> withTriangular(String pattern, RunSeed seed) {
        TriangularRule rule = new TriangularRule(pattern, seed);
        return findings.stream().anyMatch(rule::isAbout)
                ? Optional.of(new Calibration(
                        scenario,
                        observation,
                        findings.stream()
                                .map(finding -> rule.isAbout(finding) ? rule.applied((Identified) finding) : finding)
                                .toList(),
                        unmodelled))
                : Optional.empty();
    }

    /**
     * Those whose value is taken over: all that contradict the scenario or have a form that was asked for or, if all are wanted, all
     * that are identified.
     */
    public List<Identified> taken(boolean areAllWanted) {
        return identified().stream()
                .filter(finding -> finding.isTaken(areAllWanted))
                .toList();
    }

    /**
     * The scenario with what was taken over, each with the evidence that it rests on.
     *
     * @param source what was heard, such as the name of a recording
     * @throws linetwin.sim.scenario.file.ScenarioException if a value breaks a rule of scenarios
     */
    public Scenario calibrated(boolean areAllWanted, String source) {
        return scenario.set(taken(areAllWanted).stream()
                .map(finding -> new Assignment(finding.path(), finding.value(), basis(finding, source)))
                .toList());
    }

    /**
     * A calibrated scenario as it may be instead: each value is drawn, lognormal, by its own interval, so that what is predicted from
     * many of them is as unsure as what was learned.
     *
     * @param calibrated by these findings
     */
    public Scenario drawn(Scenario calibrated, RandomStream stream) {
        Map<String, Double> factors = new LinkedHashMap<>();
        for (Identified finding : taken(true)) {
            double lower = finding.estimate().interval().lower();
            double upper = finding.estimate().interval().upper();
            double factor = Math.exp(stream.normal() * Math.log(upper / lower) / WIDTH);
            boolean isShare = finding.estimate().measure() == Measure.SHARE;
            boolean canVary = lower > 0 && lower < upper && Double.isFinite(upper);
            boolean isPossible = !isShare || finding.estimate().value() * factor <= 1;
            if (canVary && isPossible && !finding.path().endsWith(".share")) {
                factors.put(finding.path(), factor);
            }
        }
        return factors.isEmpty() ? calibrated : calibrated.multiplied(factors);
    }

    /** What a value that is taken over rests on. */
    public Basis basis(Identified finding, String source) {
        Estimate estimate = finding.estimate();
        String interval = estimate.measure() == Measure.SHARE
                ? ShareRule.percent(estimate.interval().lower()) + "–"
                        + ShareRule.percent(estimate.interval().upper())
                : OwnDistribution.time(estimate.interval().lower()) + "–"
                        + OwnDistribution.bound(estimate.interval().upper());
        String n = "n " + estimate.ended() + (estimate.censored() > 0 ? " + " + estimate.censored() : "");
        String p = estimate.fitted()
                .flatMap(Finding.Fitted::goodness)
                .map(goodness -> ", p "
                        + (goodness.pValue() < 0.005
                                ? "< 0.01"
                                : String.format(Locale.ROOT, "%.2f", goodness.pValue())))
                .orElse("");
        return new Basis(
                Mark.CALIBRATED,
                new Text(
                        source + "：" + n + "，均值 95 % " + interval + p,
                        source + ": " + n + ", mean 95 % " + interval + p));
    }
}

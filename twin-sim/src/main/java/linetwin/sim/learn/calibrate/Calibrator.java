package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.line.Labelled;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.ParameterValue;

/** Finds what a line tells of each parameter of its scenario. */
public final class Calibrator {
    private final Scenario scenario;
    private final LineObservation observation;
    private final Evidence evidence;

    /**
     * @param seed of the random numbers that judge fits
     * @throws UnfitTelemetryException if the elements of the scenario are not those of the line
     */
    public Calibrator(Scenario scenario, LineObservation observation, RunSeed seed) {
        this(scenario, observation, new DistributionRule(seed), new HashSet<>());
    }

    private Calibrator(
            Scenario scenario, LineObservation observation, DistributionRule distributions, Set<String> leftOut) {
        this.scenario = scenario;
        this.observation = observation;
        requireSameLine(leftOut);
        evidence = new Evidence(scenario, observation, distributions);
    }

    /** Of a scenario that leaves out what it can't describe. */
    public static Calibrator ofPart(Scenario scenario, LineObservation observation, RunSeed seed) {
        return new Calibrator(scenario, observation, new DistributionRule(seed), described(observation));
    }

    /** One that gives samples and means, and takes no time to choose among families and to judge them. */
    static Calibrator unjudged(Scenario scenario, LineObservation observation, RunSeed seed) {
        return new Calibrator(scenario, observation, DistributionRule.unjudged(seed), new HashSet<>());
    }

    private static Set<String> described(LineObservation observation) {
        return observation.line().elements().stream()
                .map(ElementDescription::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void requireSameLine(Set<String> leftOut) {
        Set<String> described = described(observation);
        Set<String> ends = scenario.line().elements().stream()
                .filter(element -> element instanceof Source || element instanceof Sink)
                .map(Labelled::id)
                .collect(Collectors.toSet());
        List<String> own = scenario.line().elements().stream()
                .flatMap(element -> Stream.<Labelled>concat(Stream.of(element), element.innerPlaces().stream()))
                .map(Labelled::id)
                .toList();
        List<String> unheard = own.stream()
                .filter(id -> !described.contains(id) && !ends.contains(id))
                .toList();
        own.forEach(described::remove);
        described.removeAll(leftOut);
        List<String> unknown = described.stream().sorted().toList();
        if (!unheard.isEmpty() || !unknown.isEmpty()) {
            throw new UnfitTelemetryException(
                    "the line '" + observation.line().scenario() + "' is not that of scenario '"
                            + scenario.name() + "':" + differences(" the scenario alone has ", unheard)
                            + differences(" the line alone has ", unknown)
                            + ".\nMaybe another scenario is meant, or draft makes one of this line.");
        }
    }

    private static String differences(String what, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        List<String> first = ids.subList(0, Math.min(5, ids.size()));
        String more = ids.size() > first.size() ? " and " + (ids.size() - first.size()) + " more" : "";
        return what + first.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ")) + more;
    }

    /**
     * All findings, in the order of the scenario's parameters.
     *
     * @param watch is told how far it is
     */
    public Calibration calibrate(CalibrationWatch watch) {
        StopRules stops = new StopRules(evidence);
        List<Supplier<List<Finding>>> steps = List.of(
                new ProductRules(evidence)::findings,
                new FlowRules(evidence)::findings,
                new WorkRules(evidence)::findings,
                stops::findings,
                new QualityRules(evidence)::findings);
        Map<String, Finding> found = new LinkedHashMap<>();
        int done = 0;
        for (Supplier<List<Finding>> step : steps) {
            step.get().forEach(finding -> found.put(finding.path(), finding));
            watch.done(++done, steps.size());
        }
        return new Calibration(scenario, observation, inOrder(found), stops.unmodelled());
    }

    private List<Finding> inOrder(Map<String, Finding> found) {
        List<Finding> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ParameterValue parameter : scenario.parameters()) {
            String path = parameter.path();
            Finding finding = Stream.iterate(path, Calibrator::outer)
                    .takeWhile(outer -> !outer.isEmpty())
                    .filter(found::containsKey)
                    .findFirst()
                    .map(found::get)
                    .orElseGet(() -> new Unidentified(path, parameter.value(), Reasons.of(path)));
            if (told.add(finding.path())) {
                all.add(warned(finding));
            }
        }
        return all;
    }

    /** The path of what holds it; empty for the outermost. */
    private static String outer(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private Finding warned(Finding finding) {
        Set<String> changed = observation.reception().changed();
        boolean isChanged =
                changed.stream().anyMatch(path -> path.equals(finding.path()) || path.startsWith(finding.path() + "."));
        return isChanged && finding instanceof Identified identified
                ? identified.withNote(Notes.changedMeanwhile())
                : finding;
    }
}

package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.DistributionRule.Subject;
import linetwin.sim.learn.calibrate.Evidence.Place;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.ParameterInterval;
import linetwin.sim.learn.sample.Episode;
import linetwin.sim.learn.sample.Spells;
import linetwin.sim.learn.sample.StopSamples;

/** What is told of stops: how long after each other they come, and how long they are worked on. */
final class StopRules {
    private final Evidence evidence;
    private final Pools pools = new Pools();

    StopRules(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Of all stations. */
    List<Finding> findings() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Place place : evidence.places()) {
            for (StopMode mode : place.place().work().stops()) {
                found(place, mode).forEach(finding -> findings.put(finding.path(), finding));
            }
        }
        if (evidence.distributions().isJudging()) {
            findings.putAll(pools.pooled(findings));
        }
        return List.copyOf(findings.values());
    }

    private Stream<Finding> found(Place place, StopMode mode) {
        StopSamples samples = evidence.stop(place.place().id(), mode.name());
        String path = place.path() + ".stops." + mode.name();
        List<Finding> found = new ArrayList<>();
        found.add(between(place, mode, path, samples));
        found.add(repair(place, mode, path, samples));
        mode.remote()
                .ifPresent(remote -> found.add(
                        new Subject(path + ".remote.time", remote.time()).unidentified(Reasons.CONTROL_ROOM)));
        mode.wear()
                .ifPresent(wear -> found.add(served(
                        new Subject(path + ".wear.maintenance", wear.maintenance()),
                        mode.call(),
                        evidence.stop(place.place().id(), mode.maintenanceName())
                                .episodes(),
                        0)));
        return found.stream();
    }

    /** What stops the line without a stop of that name in the scenario, as "station/stop". */
    List<String> unmodelled() {
        List<String> unmodelled = new ArrayList<>();
        for (Place place : evidence.places()) {
            String id = place.place().id();
            Set<String> modelled = names(place.place());
            evidence.samples(id).stops().forEach((name, samples) -> {
                if (samples.begun() > 0 && !modelled.contains(name)) {
                    unmodelled.add(id + "/" + name);
                }
            });
        }
        return unmodelled;
    }

    private static Set<String> names(WorkPlace place) {
        Work work = place.work();
        Set<String> names = new HashSet<>();
        place.material().supplies().stream().map(Supply::part).forEach(names::add);
        for (StopMode mode : work.stops()) {
            names.add(mode.name());
            mode.wear().ifPresent(wear -> names.add(mode.maintenanceName()));
        }
        work.partCheck().ifPresent(check -> names.add(PartCheck.NAME));
        return names;
    }

    private Finding between(Place place, StopMode mode, String path, StopSamples samples) {
        Subject subject = new Subject(path + ".time-to-stop", mode.timeToStop());
        if (mode.wear().isPresent()) {
            return subject.unidentified(Reasons.WEAR);
        }
        boolean countsWork = mode.clock() == StopClock.WORKING_TIME;
        Spells spells = countsWork ? samples.byWork() : samples.byCalendar();
        List<Text> notes = countsWork && samples.begunIdle() > 0
                ? List.of(Notes.idleStops(samples.begunIdle(), samples.begun()))
                : List.of();
        evidence.findType(place.path())
                .ifPresent(type -> pools.addRate(type + "/" + mode.name(), subject, spells.all()));
        return evidence.distributions().findBetween(subject, spells, notes);
    }

    private Finding repair(Place place, StopMode mode, String path, StopSamples samples) {
        Subject subject = new Subject(path + ".repair", mode.repair());
        if (mode.remote().isPresent()) {
            return subject.unidentified(Reasons.CONTROL_ROOM);
        }
        boolean isConstant = mode.response() instanceof Distribution.Constant;
        double response = OwnDistribution.seconds(mode.response().mean());
        double unknown = isConstant ? 0 : response;
        Finding whole = served(subject, mode.call(), samples.episodes(), response - unknown);
        evidence.findType(place.path())
                .ifPresent(type -> pools.addMean(type + "/" + mode.name(), subject, whole, unknown));
        return isConstant ? whole : afterResponse(subject, whole, unknown);
    }

    /** How long somebody worked on what began when one of the crew was free, after a response that is always the same. */
    private Finding served(Subject subject, Optional<CrewCall> call, List<Episode> episodes, double response) {
        if (call.filter(evidence.crews()::isUnseen).isPresent()) {
            return subject.unidentified(Reasons.OPERATORS);
        }
        List<Episode> atOnce = call.map(asked -> evidence.crews().servedAtOnce(asked, episodes))
                .orElse(episodes);
        if (atOnce.isEmpty()) {
            return subject.unidentified(episodes.isEmpty() ? Reasons.NOTHING_SEEN : Reasons.QUEUED);
        }
        if (atOnce.stream().anyMatch(episode -> episode.isEnded() && episode.seconds() < response)) {
            return subject.unidentified(Reasons.RESPONSE_LONGER);
        }
        List<Text> notes = new ArrayList<>();
        if (atOnce.size() < episodes.size()) {
            notes.add(Notes.queuedLeftOut(episodes.size() - atOnce.size()));
        }
        if (response > 0) {
            notes.add(Notes.responseTaken());
        }
        return evidence.distributions().find(subject, sample(atOnce, response), notes);
    }

    static LifetimeSample sample(List<Episode> episodes, double response) {
        return LifetimeSample.of(seconds(episodes, true, response), seconds(episodes, false, response));
    }

    private static double[] seconds(List<Episode> episodes, boolean isEnded, double response) {
        return episodes.stream()
                .filter(episode -> episode.isEnded() == isEnded)
                .mapToDouble(episode -> episode.seconds() - response)
                .filter(seconds -> isEnded || seconds > 0)
                .toArray();
    }

    /** Of a sum of two random times only the mean of one is told, given that of the other. */
    static Finding afterResponse(Subject subject, Finding finding, double response) {
        if (!(finding instanceof Identified sum)) {
            return finding;
        }
        Estimate estimate = sum.estimate();
        double mean = estimate.value() - response;
        if (mean <= 0) {
            return subject.unidentified(Reasons.RESPONSE_LONGER);
        }
        ParameterInterval interval = new ParameterInterval(
                Math.max(0, estimate.interval().lower() - response),
                Math.max(0, estimate.interval().upper() - response),
                ParameterInterval.LEVEL);
        List<Text> notes = new ArrayList<>(sum.notes());
        notes.add(Notes.responseKept());
        return new Identified(
                subject.path(),
                subject.text(),
                subject.ownSeconds(),
                OwnDistribution.scaled(subject.own(), mean / subject.ownSeconds()),
                new Estimate(
                        estimate.measure(), mean, interval, estimate.ended(), estimate.censored(), estimate.fitted()),
                interval.contains(subject.ownSeconds()),
                notes);
    }
}

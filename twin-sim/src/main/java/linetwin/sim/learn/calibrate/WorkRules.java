package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.PressLine;
import linetwin.model.line.work.Andon;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.CycleTime;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.DistributionRule.Subject;
import linetwin.sim.learn.calibrate.Evidence.Place;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.fit.GroupComparison;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.sample.Durations;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.Episode;

/** What is told of the work itself: cycles, changeovers and calls for help. */
final class WorkRules {
    private static final double SIGNIFICANT = 0.01;

    private final Evidence evidence;

    WorkRules(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Of all stations. */
    List<Finding> findings() {
        return evidence.places().stream().flatMap(this::found).toList();
    }

    private Stream<Finding> found(Place place) {
        ElementSamples samples = evidence.samples(place.place().id());
        List<Finding> found = new ArrayList<>(cycles(place, samples));
        changeover(place).ifPresent(subject -> found.add(setup(place, subject, samples)));
        place.place().work().andon().ifPresent(andon -> found.addAll(andon(place, andon, samples)));
        return found.stream();
    }

    private List<Finding> cycles(Place place, ElementSamples samples) {
        CycleTime cycle = place.place().work().cycle();
        String field = place.place() instanceof PressLine ? ".stroke" : ".cycle";
        Map<String, Durations> standard = new LinkedHashMap<>(samples.cycles());
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Distribution> own : cycle.byVariant().entrySet()) {
            Durations durations = standard.remove(own.getKey());
            Subject subject = new Subject(place.path() + ".cycle-by-variant." + own.getKey(), own.getValue());
            findings.add(cycle(subject, durations == null ? List.of() : List.of(durations)));
        }
        Subject subject = new Subject(place.path() + field, cycle.standard());
        boolean isCounted = samples.cycles().isEmpty() && samples.counted().seen() > 0;
        findings.add(0, isCounted ? counted(subject, samples) : cycle(subject, standard.values()));
        return findings;
    }

    /** Where each item was counted as it was made, the times between are cycles; sums tell the mean, and the form is the scenario's. */
    private Finding counted(Subject subject, ElementSamples samples) {
        LifetimeSample cycles = samples.counted().cycles();
        if (cycles.ended() > 0) {
            return evidence.distributions().find(subject, cycles, List.of(Notes.fromCounts()));
        }
        CountedMean counted = CountedMean.of(samples.counted().batches());
        return new Identified(
                subject.path(),
                subject.text(),
                subject.ownSeconds(),
                OwnDistribution.scaled(subject.own(), counted.mean() / subject.ownSeconds()),
                new Estimate(Measure.SECONDS, counted.mean(), counted.interval(), counted.count(), 0, Optional.empty()),
                counted.interval().contains(subject.ownSeconds()),
                List.of(Notes.fromCounts(), Notes.formKept()));
    }

    private Finding cycle(Subject subject, Collection<Durations> byVariant) {
        if (byVariant.isEmpty()) {
            return subject.unidentified(Reasons.NOTHING_SEEN);
        }
        List<LifetimeSample> groups = byVariant.stream().map(Durations::sample).toList();
        LifetimeSample all = groups.stream().reduce(LifetimeSample::with).orElseThrow();
        List<Text> notes = new ArrayList<>();
        long seen = byVariant.stream().mapToLong(Durations::seen).sum();
        if (seen > all.ended()) {
            notes.add(Notes.keptOf(seen, all.ended()));
        }
        Finding finding = evidence.distributions().find(subject, all, notes);
        boolean isCompared = evidence.distributions().isJudging();
        return isCompared && finding instanceof Identified identified ? compared(identified, groups) : finding;
    }

    private static Finding compared(Identified finding, List<LifetimeSample> groups) {
        Optional<DistributionFit> fit = finding.estimate().fitted().map(Finding.Fitted::fit);
        return fit.flatMap(found -> GroupComparison.find(found.best().family(), groups))
                .filter(comparison -> comparison.pValue() < SIGNIFICANT)
                .<Finding>map(comparison -> finding.withNote(Notes.variantsDiffer(comparison)))
                .orElse(finding);
    }

    private static Optional<Subject> changeover(Place place) {
        return place.place() instanceof PressLine press
                ? Optional.of(new Subject(place.path() + ".die-change", press.dieChange()))
                : place.place().work().setup().map(setup -> new Subject(place.path() + ".setup.time", setup.time()));
    }

    private Finding setup(Place place, Subject subject, ElementSamples samples) {
        Optional<CrewCall> setter = CrewLoads.setter(place.place());
        if (setter.isEmpty()) {
            return place.isSingle()
                    ? evidence.distributions()
                            .find(subject, samples.setupTimes().sample(), List.of())
                    : subject.unidentified(Reasons.SEVERAL_PLACES);
        }
        if (evidence.crews().isUnseen(setter.get())) {
            return subject.unidentified(Reasons.OPERATORS);
        }
        List<Episode> atOnce = evidence.crews().servedAtOnce(setter.get(), samples.setups());
        int left = samples.setups().size() - atOnce.size();
        if (atOnce.isEmpty() && left > 0) {
            return subject.unidentified(Reasons.QUEUED);
        }
        List<Text> notes = left > 0 ? List.of(Notes.queuedLeftOut(left)) : List.of();
        return evidence.distributions().find(subject, StopRules.sample(atOnce, 0), notes);
    }

    private List<Finding> andon(Place place, Andon andon, ElementSamples samples) {
        Subject duration = new Subject(place.path() + ".andon.duration", andon.duration());
        long cycles = Math.max(samples.tallies().finished(), samples.tallies().calls());
        return List.of(
                ShareRule.find(
                        place.path() + ".andon.probability",
                        andon.probability(),
                        samples.tallies().calls(),
                        cycles),
                place.isSingle()
                        ? evidence.distributions()
                                .find(duration, samples.andons().sample(), List.of())
                        : duration.unidentified(Reasons.SEVERAL_PLACES));
    }
}

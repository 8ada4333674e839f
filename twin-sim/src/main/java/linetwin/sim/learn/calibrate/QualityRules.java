package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.Network;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.Quality;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Evidence.Place;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.sample.StopSamples;
import linetwin.sim.learn.sample.Tallies;

/**
 * What is told of quality. A verdict tells defects only together with the detection, which is kept; and it tells those of one
 * station alone, where no other one makes any before it.
 */
final class QualityRules {
    private final Evidence evidence;
    private final Network network;

    QualityRules(Evidence evidence) {
        this.evidence = evidence;
        network = new Network(evidence.line());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Place place : evidence.places()) {
            String path = place.path();
            place.place().work().partCheck().ifPresent(check -> findings.add(wrongParts(place, check)));
            if (evidence.has(path + ".quality.defect")) {
                findings.add(defects(place));
            }
            if (evidence.has(path + ".quality.inspection.scrap")) {
                Tallies tallies = evidence.samples(place.place().id()).tallies();
                double own = inspection(place).map(Inspection::scrap).orElse(0.0);
                findings.add(
                        ShareRule.find(path + ".quality.inspection.scrap", own, tallies.scrapped(), tallies.found()));
            }
        }
        return findings;
    }

    private Finding wrongParts(Place place, PartCheck check) {
        String path = place.path() + ".wrong-part.probability";
        StopSamples stops = evidence.samples(place.place().id()).stops().get(PartCheck.NAME);
        long entered = evidence.samples(place.place().id()).tallies().entered();
        if (stops == null || check.detection() == 0) {
            return new Unidentified(path, ShareRule.percent(check.probability()), Reasons.NOTHING_SEEN);
        }
        long found = Math.min(entered, stops.begun());
        List<Text> notes = check.detection() < 1 ? List.of(detectionKept()) : List.of();
        return ShareRule.find(path, check.probability(), found, entered, share -> share / check.detection(), notes);
    }

    private static Text detectionKept() {
        return new Text("检出率沿用场景", "given the scenario's detection");
    }

    /** The defects of a station, by the first verdict that its vehicles get. */
    private Finding defects(Place maker) {
        String path = maker.path() + ".quality.defect";
        double own = defect(maker.place());
        List<Place> telling = evidence.places().stream()
                .filter(place -> inspection(place).isPresent())
                .filter(place -> place.element().id().equals(maker.element().id()) || isBehind(maker, place))
                .filter(place -> isFirstBehind(maker, place))
                .toList();
        if (telling.size() != 1) {
            return new Unidentified(path, ShareRule.percent(own), Reasons.NO_INSPECTION);
        }
        Place inspecting = telling.get(0);
        Inspection check = inspection(inspecting).orElseThrow();
        if (makersBefore(inspecting) != 1 || check.detection() <= check.falseAlarm()) {
            return new Unidentified(path, ShareRule.percent(own), Reasons.SEVERAL_DEFECTS);
        }
        Tallies tallies = evidence.samples(inspecting.place().id()).tallies();
        double reach = check.detection() - check.falseAlarm();
        return ShareRule.find(
                path,
                own,
                tallies.firstFound(),
                tallies.firstInspected(),
                share -> (share - check.falseAlarm()) / reach,
                List.of(detectionKept()));
    }

    private boolean isBehind(Place maker, Place inspecting) {
        return network.behind(Set.of(inspecting.element().id()))
                .contains(maker.element().id());
    }

    /** Whether no other inspection lies between the two. */
    private boolean isFirstBehind(Place maker, Place inspecting) {
        if (maker.element().id().equals(inspecting.element().id())) {
            return true;
        }
        if (inspection(maker).isPresent()) {
            return false;
        }
        return evidence.places().stream()
                .filter(other -> inspection(other).isPresent() && !other.path().equals(inspecting.path()))
                .noneMatch(other -> isBehind(maker, other)
                        && network.behind(Set.of(inspecting.element().id()))
                                .contains(other.element().id()));
    }

    /** How many stations make defects that may come to an inspection, or mend them on the way. */
    private long makersBefore(Place inspecting) {
        Set<String> before =
                new HashSet<>(network.behind(Set.of(inspecting.element().id())));
        return evidence.places().stream()
                .filter(place -> before.contains(place.element().id()))
                .filter(place -> defect(place.place()) > 0 || letsWrongPartsPass(place.place()))
                .count();
    }

    private static boolean letsWrongPartsPass(WorkPlace place) {
        return place.work()
                .partCheck()
                .filter(check -> check.probability() > 0 && check.detection() < 1)
                .isPresent();
    }

    private static double defect(WorkPlace place) {
        if (place instanceof SynchronousLine.Position position) {
            return position.defect();
        }
        return place instanceof Station station ? station.quality().defect() : 0;
    }

    private static Optional<Inspection> inspection(Place place) {
        return place.place() instanceof Station station
                ? Optional.of(station.quality()).flatMap(Quality::inspection)
                : Optional.empty();
    }
}

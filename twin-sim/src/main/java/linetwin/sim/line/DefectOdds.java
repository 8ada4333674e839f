package linetwin.sim.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.Quality;

/**
 * How likely a vehicle has an open defect, by where it is: what stations make, mend and find, followed along the routes until it
 * is the same everywhere. Telemetry does not tell defects; it tells what inspections find.
 */
final class DefectOdds {
    /** More than any vehicle passes elements, with all the rework that is likely. */
    private static final int STEPS = 200;

    private static final double ENOUGH = 1e-9;

    private final Line line;
    private final Map<String, List<String>> joins = new HashMap<>();
    private final Map<String, Flow> arriving = new HashMap<>();
    private final Map<String, Double> before = new HashMap<>();
    private final Map<String, Double> after = new HashMap<>();
    private final Map<String, Double> afterFinding = new HashMap<>();

    /** So many vehicles, and how many of them have a defect. */
    private record Flow(double all, double defective) {
        static final Flow NONE = new Flow(0, 0);

        Flow plus(Flow other) {
            return new Flow(all + other.all, defective + other.defective);
        }

        double share() {
            return all > 0 ? defective / all : 0;
        }
    }

    private DefectOdds(Line line) {
        this.line = line;
        line.elements().forEach(element -> joins.put(element.id(), element.joins()));
    }

    static DefectOdds of(Line line) {
        DefectOdds odds = new DefectOdds(line);
        double change = 1;
        for (int step = 0; step < STEPS && change > ENOUGH; step++) {
            change = odds.step();
        }
        return odds;
    }

    /** Sends the flow of each element on. Returns the largest change. */
    private double step() {
        Map<String, Flow> next = new HashMap<>();
        for (Element element : line.elements()) {
            if (element instanceof Source source) {
                if (source.item() == Source.Item.VEHICLE) {
                    send(next, source.id(), source.to(), new Flow(1, 0));
                }
            } else {
                pass(element, arriving.getOrDefault(element.id(), Flow.NONE), next);
            }
        }
        double change = 0;
        for (Map.Entry<String, Flow> flow : next.entrySet()) {
            Flow known = arriving.getOrDefault(flow.getKey(), Flow.NONE);
            change = Math.max(change, Math.abs(flow.getValue().all() - known.all()));
            change = Math.max(change, Math.abs(flow.getValue().defective() - known.defective()));
        }
        arriving.clear();
        arriving.putAll(next);
        return change;
    }

    private void send(Map<String, Flow> next, String from, String to, Flow flow) {
        if (!joins.getOrDefault(to, List.of()).contains(from)) {
            next.merge(to, flow, Flow::plus);
        }
    }

    private void pass(Element element, Flow flow, Map<String, Flow> next) {
        before.put(element.id(), flow.share());
        if (element instanceof Station station) {
            passStation(station, flow, next);
            return;
        }
        Flow passed = element instanceof SynchronousLine positions ? passPositions(positions, flow) : flow;
        after.put(element.id(), passed.share());
        element.routes().stream().limit(1).forEach(to -> send(next, element.id(), to, passed));
    }

    private Flow passPositions(SynchronousLine positions, Flow flow) {
        Flow passing = flow;
        for (SynchronousLine.Position position : positions.positions()) {
            passing = spoiltByParts(passing, position);
            before.put(position.id(), passing.share());
            passing = spoilt(passing, position.defect());
            after.put(position.id(), passing.share());
        }
        return passing;
    }

    private void passStation(Station station, Flow flow, Map<String, Flow> next) {
        Quality quality = station.quality();
        Flow arrived = spoiltByParts(flow, station);
        before.put(station.id(), arrived.share());
        Flow worked = spoilt(new Flow(arrived.all(), arrived.defective() * (1 - quality.repair())), quality.defect());
        if (quality.inspection().isEmpty()) {
            after.put(station.id(), worked.share());
            send(next, station.id(), station.to(), worked);
            return;
        }
        Inspection inspection = quality.inspection().get();
        double foundDefective = worked.defective() * inspection.detection();
        double foundFaultless = (worked.all() - worked.defective()) * inspection.falseAlarm();
        Flow found = new Flow(foundDefective + foundFaultless, foundDefective);
        Flow passed = new Flow(worked.all() - found.all(), worked.defective() - foundDefective);
        after.put(station.id(), passed.share());
        afterFinding.put(station.id(), found.share());
        send(next, station.id(), station.to(), passed);
        double kept = 1 - inspection.scrap();
        inspection
                .reworkTo()
                .ifPresent(to -> send(next, station.id(), to, new Flow(found.all() * kept, found.defective() * kept)));
    }

    private static Flow spoiltByParts(Flow flow, WorkPlace place) {
        double missed = place.work()
                .partCheck()
                .map((PartCheck check) -> check.probability() * (1 - check.detection()))
                .orElse(0.0);
        return spoilt(flow, missed);
    }

    private static Flow spoilt(Flow flow, double share) {
        return new Flow(flow.all(), flow.defective() + (flow.all() - flow.defective()) * share);
    }

    /** The share of the vehicles with an open defect among those that an element or position is not done with, 0..1. */
    double before(String element) {
        return before.getOrDefault(element, 0.0);
    }

    /** The same of those that it is done with: that its inspection passed, or that it found. */
    double after(String element, boolean isFound) {
        return (isFound ? afterFinding : after).getOrDefault(element, 0.0);
    }
}

package linetwin.model.line.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.line.Area;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.resource.Variant;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.value.Label;

/** The rule that an id names one thing only: within its kind, elements and positions being one kind. */
final class IdRules {
    private IdRules() {}

    static void check(Line line, List<Misfit> found) {
        unique("element", line.labels().map(Label::id), found);
        unique("area", line.areas().stream().map(Area::id), found);
        unique("variant", line.variants().stream().map(Variant::id), found);
        unique("colour", line.colours().stream().map(Colour::id), found);
        unique("crew", line.crews().stream().map(Crew::id), found);
        unique("carrier pool", line.carriers().stream().map(CarrierPool::id), found);
        unique("inspector", line.inspectors().stream().map(Inspector::id), found);
        unique("fleet", line.fleets().stream().map(Fleet::id), found);
        unique("shift plan", line.shiftPlans().stream().map(ShiftPlan::id), found);
        unique("panel family", line.elements(PressLine.class).flatMap(IdRules::families), found);
        line.fleets().forEach(fleet -> uniqueAgvs(fleet, line, found));
        line.workPlaces().forEach(place -> uniqueStops(place, found));
        line.workPlaces().forEach(place -> uniqueParts(place, found));
        line.elements(PanelStore.class).forEach(store -> uniqueRacks(store, found));
    }

    private static void unique(String kind, Stream<String> ids, List<Misfit> found) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id))
                .forEach(id ->
                        found.add(new Misfit(id, "id", id, "is the id of two " + kind + "s; must be one", List.of())));
    }

    /** Whoever looks for an element must not find an AGV. */
    private static void uniqueAgvs(Fleet fleet, Line line, List<Misfit> found) {
        Set<String> labels = line.labels().map(Label::id).collect(Collectors.toSet());
        Stream.concat(fleet.traffic().stream().map(traffic -> fleet.id()), fleet.agvs().stream())
                .filter(labels::contains)
                .forEach(agv -> found.add(new Misfit(
                        fleet.id(),
                        "id",
                        agv,
                        "is the id of an element and of a fleet or AGV; must be one",
                        List.of())));
    }

    private static void uniqueStops(WorkPlace place, List<Misfit> found) {
        Set<String> seen = new HashSet<>();
        causes(place.work())
                .filter(name -> !seen.add(name))
                .forEach(name -> found.add(new Misfit(
                        place.id(), "stops." + name, name, "is the name of two stop modes; must be one", List.of())));
    }

    /** The names of all stops that the work can come to. */
    private static Stream<String> causes(Work work) {
        Stream<String> maintenances =
                work.stops().stream().filter(stop -> stop.wear().isPresent()).map(StopMode::maintenanceName);
        return Stream.of(
                        work.stops().stream().map(StopMode::name),
                        maintenances,
                        work.partCheck().stream().map(check -> PartCheck.NAME))
                .flatMap(names -> names);
    }

    /** A part gives its name to the cause of its lack, as a stop mode does to its stops. */
    private static void uniqueParts(WorkPlace place, List<Misfit> found) {
        Set<String> seen = new HashSet<>();
        causes(place.work()).forEach(seen::add);
        place.material().supplies().stream()
                .map(Supply::part)
                .filter(part -> !seen.add(part))
                .forEach(part -> found.add(new Misfit(
                        place.id(),
                        "supplies." + part,
                        part,
                        "is the name of another part or stop here; must be one of its own",
                        List.of())));
    }

    private static void uniqueRacks(PanelStore store, List<Misfit> found) {
        Set<String> seen = new HashSet<>();
        store.racks().stream()
                .map(PanelStore.Rack::family)
                .filter(family -> !seen.add(family))
                .forEach(family -> found.add(new Misfit(
                        store.id(), "racks." + family, family, "has two racks in this store; must be one", List.of())));
    }

    private static Stream<String> families(PressLine pressLine) {
        return pressLine.families().stream().map(PanelFamily::id);
    }
}

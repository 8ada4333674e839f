package linetwin.model.line.rule;

import java.util.List;
import java.util.stream.Stream;
import linetwin.model.line.Area;
import linetwin.model.line.Line;
import linetwin.model.line.Source;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.resource.Variant;
import linetwin.model.line.road.Traffic;
import linetwin.model.value.Label;

/** The rule that whatever an area, an element or a stop mode names exists: areas, shift plans, variants, fleets, products. */
final class ReferenceRules {
    private final List<Misfit> found;
    private final List<String> areas;
    private final List<String> shiftPlans;
    private final List<String> variants;
    private final List<String> fleets;

    private ReferenceRules(Line line, List<Misfit> found) {
        this.found = found;
        areas = line.areas().stream().map(Area::id).toList();
        shiftPlans = line.shiftPlans().stream().map(ShiftPlan::id).toList();
        variants = line.variants().stream().map(Variant::id).toList();
        fleets = line.fleets().stream().map(Fleet::id).toList();
    }

    static void check(Line line, List<Misfit> found) {
        ReferenceRules rules = new ReferenceRules(line, found);
        line.areas().forEach(rules::checkArea);
        line.labels().forEach(rules::checkLabel);
        line.workPlaces().forEach(rules::checkWork);
        line.elements(Source.class).forEach(rules::checkSequence);
        line.fleets().forEach(fleet -> rules.checkUse(fleet, line));
        line.fleets().forEach(rules::checkTraffic);
        line.elements(Source.class)
                .filter(source -> source.item() == Source.Item.VEHICLE)
                .forEach(source -> checkProducts(source, line, found));
    }

    private void checkArea(Area area) {
        area.shiftPlan().ifPresent(plan -> require(area.id(), "shift-plan", plan, "a shift plan", shiftPlans));
    }

    private void checkLabel(Label label) {
        require(label.id(), "area", label.area(), "an area", areas);
    }

    private void checkWork(WorkPlace place) {
        place.work().cycle().byVariant().keySet().stream()
                .sorted()
                .forEach(variant -> require(place.id(), "cycle-by-variant." + variant, variant, "a variant", variants));
        for (Supply supply : place.material().supplies()) {
            require(place.id(), "supplies." + supply.part() + ".fleet", supply.fleet(), "a fleet", fleets);
        }
    }

    private void checkUse(Fleet fleet, Line line) {
        if (line.workPlaces()
                .flatMap(place -> place.material().supplies().stream())
                .noneMatch(supply -> supply.fleet().equals(fleet.id()))) {
            found.add(new Misfit(fleet.id(), "id", fleet.id(), "is a fleet that no station calls", List.of()));
        }
    }

    private void checkTraffic(Fleet fleet) {
        fleet.traffic()
                .flatMap(Traffic::shiftPlan)
                .ifPresent(plan -> require(fleet.id(), "shift-plan", plan, "a shift plan", shiftPlans));
    }

    private void checkSequence(Source source) {
        source.sequence().forEach(variant -> require(source.id(), "sequence", variant, "a variant", variants));
    }

    private static void checkProducts(Source source, Line line, List<Misfit> found) {
        Stream.of("variants", "colours")
                .filter(kind -> (kind.equals("variants") ? line.variants() : line.colours()).isEmpty())
                .forEach(kind -> found.add(new Misfit(
                        source.id(),
                        "item",
                        "vehicle",
                        "needs " + kind + ", which the line does not have",
                        List.of())));
    }

    private void require(String owner, String field, String value, String kind, List<String> known) {
        if (!known.contains(value)) {
            found.add(new Misfit(owner, field, value, "is not " + kind + " of the line", known));
        }
    }
}

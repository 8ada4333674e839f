package linetwin.model.line.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Consumption;

/** The rule that every panel family pressed has a rack that holds a lot, and every rack is filled and emptied. */
final class PressRules {
    private final Line line;
    private final List<Misfit> found;
    private final Map<String, PanelStore> stores = new LinkedHashMap<>();

    private PressRules(Line line, List<Misfit> found) {
        this.line = line;
        this.found = found;
        line.elements(PanelStore.class).forEach(store -> stores.put(store.id(), store));
    }

    static void check(Line line, List<Misfit> found) {
        PressRules rules = new PressRules(line, found);
        line.elements(PressLine.class).forEach(rules::checkPressLine);
        line.workPlaces().forEach(rules::checkConsumption);
        line.workPlaces().forEach(rules::checkSupplies);
        rules.stores.values().forEach(rules::checkStore);
    }

    private void checkPressLine(PressLine pressLine) {
        PanelStore store = stores.get(pressLine.store());
        if (store == null) {
            found.add(new Misfit(
                    pressLine.id(), "store", pressLine.store(), "is not a panel store of the line", storeIds()));
            return;
        }
        for (PanelFamily family : pressLine.families()) {
            Optional<PanelStore.Rack> rack = rack(store, family.id());
            if (rack.isEmpty()) {
                found.add(new Misfit(
                        pressLine.id(),
                        "families." + family.id(),
                        family.id(),
                        "has no rack in '" + store.id() + "'",
                        families(store)));
            } else if (family.lotPanels() > rack.get().capacity()) {
                found.add(new Misfit(
                        pressLine.id(),
                        "families." + family.id(),
                        family.lotPanels() + " panels a lot",
                        "do not fit into its rack of " + rack.get().capacity() + " in '" + store.id() + "'",
                        List.of()));
            }
        }
    }

    private void checkConsumption(WorkPlace place) {
        for (Consumption consumption : place.material().consumes()) {
            String field = "consumes." + consumption.store();
            findRack(
                    place.id(),
                    new Named(field, consumption.store()),
                    new Named(field + "." + consumption.family(), consumption.family()));
        }
    }

    private void checkSupplies(WorkPlace place) {
        for (Supply supply : place.material().supplies()) {
            String field = "supplies." + supply.part();
            supply.from()
                    .flatMap(store ->
                            findRack(place.id(), new Named(field + ".from", store), new Named(field, supply.part())))
                    .ifPresent(rack -> checkBin(place, supply, rack));
        }
    }

    /** A value and the field that it stands in. */
    private record Named(String field, String value) {}

    /** The rack of a family in a store; if there is none, that is a misfit. */
    private Optional<PanelStore.Rack> findRack(String owner, Named storeId, Named family) {
        PanelStore store = stores.get(storeId.value());
        if (store == null) {
            found.add(new Misfit(
                    owner, storeId.field(), storeId.value(), "is not a panel store of the line", storeIds()));
            return Optional.empty();
        }
        Optional<PanelStore.Rack> rack = rack(store, family.value());
        if (rack.isEmpty()) {
            String rule = "has no rack in '" + store.id() + "'";
            found.add(new Misfit(owner, family.field(), family.value(), rule, families(store)));
        }
        return rack;
    }

    /** With less than a bin in the rack there must be room for a lot, or press and station wait for each other. */
    private void checkBin(WorkPlace place, Supply supply, PanelStore.Rack rack) {
        line.elements(PressLine.class)
                .filter(pressLine -> supply.from().equals(Optional.of(pressLine.store())))
                .flatMap(pressLine -> pressLine.families().stream())
                .filter(family -> family.id().equals(supply.part()))
                .filter(family -> supply.bin() - 1L + family.lotPanels() > rack.capacity())
                .forEach(family -> found.add(new Misfit(
                        place.id(),
                        "supplies." + supply.part() + ".bin",
                        String.valueOf(supply.bin()),
                        "is too many beside a lot of " + family.lotPanels() + " in the rack of " + rack.capacity()
                                + "; both must fit, or press and station wait for each other",
                        List.of())));
    }

    private void checkStore(PanelStore store) {
        List<String> pressed = line.elements(PressLine.class)
                .filter(pressLine -> pressLine.store().equals(store.id()))
                .flatMap(pressLine -> pressLine.families().stream())
                .map(PanelFamily::id)
                .toList();
        families(store).stream()
                .filter(family -> !pressed.contains(family))
                .forEach(family -> found.add(
                        new Misfit(store.id(), "racks." + family, family, "is not pressed into this store", pressed)));
        if (line.workPlaces().noneMatch(place -> takesFrom(place, store))) {
            found.add(
                    new Misfit(store.id(), "id", store.id(), "is a panel store that no station takes from", List.of()));
        }
    }

    private static boolean takesFrom(WorkPlace place, PanelStore store) {
        return Stream.concat(
                        place.material().consumes().stream().map(Consumption::store),
                        place.material().supplies().stream().flatMap(supply -> supply.from().stream()))
                .anyMatch(store.id()::equals);
    }

    private static Optional<PanelStore.Rack> rack(PanelStore store, String family) {
        return store.racks().stream()
                .filter(rack -> rack.family().equals(family))
                .findFirst();
    }

    private List<String> storeIds() {
        return List.copyOf(stores.keySet());
    }

    private static List<String> families(PanelStore store) {
        return store.racks().stream().map(PanelStore.Rack::family).toList();
    }
}

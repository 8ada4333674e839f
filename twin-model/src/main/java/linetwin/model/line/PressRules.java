package linetwin.model.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule that every panel family pressed has a rack that holds a lot, and every rack is filled and emptied. */
final class PressRules {
    private final Line line;
    private final List<Misfit> found;
    private final Map<String, PanelStore> stores = new LinkedHashMap<>();

    private PressRules(Line line, List<Misfit> found) {
        this.line = line;
        this.found = found;
        for (Element element : line.elements()) {
            if (element instanceof PanelStore store) {
                stores.put(store.id(), store);
            }
        }
    }

    static void check(Line line, List<Misfit> found) {
        PressRules rules = new PressRules(line, found);
        rules.pressLines().forEach(rules::checkPressLine);
        Works.of(line).forEach(rules::checkConsumption);
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

    private void checkConsumption(Works.Place place) {
        for (Consumption consumption : place.material().consumes()) {
            PanelStore store = stores.get(consumption.store());
            String field = "consumes." + consumption.store();
            if (store == null) {
                found.add(new Misfit(
                        place.id(), field, consumption.store(), "is not a panel store of the line", storeIds()));
            } else if (rack(store, consumption.family()).isEmpty()) {
                found.add(new Misfit(
                        place.id(),
                        field + "." + consumption.family(),
                        consumption.family(),
                        "has no rack in '" + store.id() + "'",
                        families(store)));
            }
        }
    }

    private void checkStore(PanelStore store) {
        List<String> pressed = pressLines().stream()
                .filter(pressLine -> pressLine.store().equals(store.id()))
                .flatMap(pressLine -> pressLine.families().stream())
                .map(PanelFamily::id)
                .toList();
        families(store).stream()
                .filter(family -> !pressed.contains(family))
                .forEach(family -> found.add(
                        new Misfit(store.id(), "racks." + family, family, "is not pressed into this store", pressed)));
        if (Works.of(line).noneMatch(place -> takesFrom(place, store))) {
            found.add(
                    new Misfit(store.id(), "id", store.id(), "is a panel store that no station takes from", List.of()));
        }
    }

    private static boolean takesFrom(Works.Place place, PanelStore store) {
        return place.material().consumes().stream()
                .anyMatch(consumption -> consumption.store().equals(store.id()));
    }

    private List<PressLine> pressLines() {
        List<PressLine> pressLines = new ArrayList<>();
        for (Element element : line.elements()) {
            if (element instanceof PressLine pressLine) {
                pressLines.add(pressLine);
            }
        }
        return pressLines;
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

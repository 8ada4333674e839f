package linetwin.ui.whatif;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import linetwin.sim.scenario.Scenario;

/**
 * A line that might be: some levers of a scenario, and values that were entered.
 *
 * @param levers ids of those that are on
 * @param changes values by the path of their parameter, in the order in which they were entered
 */
record Variant(String name, Set<String> levers, Map<String, String> changes) {
    Variant {
        levers = Collections.unmodifiableSet(new TreeSet<>(levers));
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    Variant named(String other) {
        return new Variant(other, levers, changes);
    }

    Variant with(String path, String value) {
        Map<String, String> more = new LinkedHashMap<>(changes);
        more.put(path, value);
        return new Variant(name, levers, more);
    }

    Variant without(String path) {
        Map<String, String> fewer = new LinkedHashMap<>(changes);
        fewer.remove(path);
        return new Variant(name, levers, fewer);
    }

    Variant withLever(String lever) {
        Set<String> more = new TreeSet<>(levers);
        more.add(lever);
        return new Variant(name, more, changes);
    }

    Variant withoutLever(String lever) {
        Set<String> fewer = new TreeSet<>(levers);
        fewer.remove(lever);
        return new Variant(name, fewer, changes);
    }

    /** Whether it is the same line as another variant of the same scenario, whatever they are called. */
    boolean isSameLineAs(Variant other) {
        return levers.equals(other.levers) && changes.equals(other.changes);
    }

    /** The scenario as this variant has it; a value that does not suit is refused by a {@code ScenarioException}. */
    Scenario applyTo(Scenario scenario) {
        return scenario.withLevers(levers).set(changes);
    }
}

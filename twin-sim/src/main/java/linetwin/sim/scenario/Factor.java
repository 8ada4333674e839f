package linetwin.sim.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import linetwin.sim.scenario.file.ScenarioException;

/**
 * Something that a sweep varies.
 *
 * @param name as results call it
 * @param target the path of a parameter, or the id of a lever
 * @param levels what it is varied over: values, factors, or {@code on} and {@code off}; in a Latin hypercube the smallest and
 *     the largest factor
 */
public record Factor(String name, Kind kind, String target, List<String> levels) {
    static final String ON = "on";

    public Factor {
        levels = List.copyOf(levels);
    }

    /** What a level does. */
    public enum Kind {
        SET,
        MULTIPLY,
        LEVER
    }

    /**
     * The scenario at a level.
     *
     * @throws ScenarioException if the scenario has no such parameter or lever, or the level does not suit it
     */
    public Scenario applyTo(Scenario scenario, String level) {
        return switch (kind) {
            case SET -> scenario.set(target, level);
            case MULTIPLY -> scenario.multiplied(target, Double.parseDouble(level));
            case LEVER -> scenario.withLevers(levers(scenario, level));
        };
    }

    private Set<String> levers(Scenario scenario, String level) {
        Set<String> levers = new TreeSet<>(scenario.activeLevers());
        if (level.equals(ON)) {
            levers.add(target);
        } else {
            scenario.withLevers(Set.of(target)); // a lever that is not there is refused, not left out
            levers.remove(target);
        }
        return levers;
    }
}

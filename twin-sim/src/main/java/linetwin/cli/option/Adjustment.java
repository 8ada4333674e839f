package linetwin.cli.option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.ParameterValue;

/** What a search may turn: a factor on parameters, or the strength of levers. In both, 1 is the scenario as it is. */
public final class Adjustment {
    static final String ALL_LEVERS = "all-levers";

    private final Scenario scenario;
    private final String what;
    private final Set<String> levers;

    private Adjustment(Scenario scenario, String what, Set<String> levers) {
        this.scenario = scenario;
        this.what = what;
        this.levers = levers;
    }

    /** A word without dots is meant as a lever; everything else as the path of parameters. */
    public static Adjustment of(Scenario scenario, String what) {
        if (what.equals(ALL_LEVERS)) {
            if (scenario.levers().isEmpty()) {
                throw new InputException("scenario " + scenario.name() + " has no levers to change.");
            }
            return new Adjustment(
                    scenario, what, scenario.levers().stream().map(Lever::id).collect(Collectors.toSet()));
        }
        return new Adjustment(scenario, what, what.contains(".") ? Set.of() : Set.of(what));
    }

    public Scenario scenario() {
        return scenario;
    }

    /** What is turned, such as {@code strength of lever robot-arms}. */
    public String title() {
        if (levers.isEmpty()) {
            return "factor on " + what;
        }
        return what.equals(ALL_LEVERS) ? "strength of all levers" : "strength of lever " + what;
    }

    public String what() {
        return what;
    }

    public boolean mayBeZero() {
        return !levers.isEmpty();
    }

    public double defaultFrom() {
        return mayBeZero() ? 0 : 0.1;
    }

    public double defaultTo() {
        return mayBeZero() ? 1 : 10;
    }

    public Scenario at(double setting) {
        if (levers.isEmpty()) {
            return scenario.multiplied(what, setting);
        }
        return scenario.withStrength(levers, setting);
    }

    /** What the parameters are now and what they become, without repetition: {@code 8 min -> 3.4 min}. */
    public List<String> changes(double setting) {
        Set<String> changes = new LinkedHashSet<>();
        for (ParameterValue after : at(setting).parameters()) {
            String value = scenario.findParameter(after.path())
                    .map(ParameterValue::value)
                    .orElse("");
            if (!value.equals(after.value())) {
                changes.add(value + " -> " + after.value());
            }
        }
        return List.copyOf(changes);
    }
}

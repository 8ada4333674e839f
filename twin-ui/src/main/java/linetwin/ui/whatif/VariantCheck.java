package linetwin.ui.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.Problem;
import linetwin.sim.scenario.file.ScenarioException;

/**
 * What the scenario says to a variant.
 *
 * @param variant that was checked
 * @param levered the scenario with the levers of the variant and without what was entered
 * @param problems by path, why what was entered can't be; under the empty path what no single entry is to blame for
 */
record VariantCheck(Variant variant, Scenario levered, Map<String, String> problems) {
    static VariantCheck of(Scenario scenario, Variant variant) {
        Scenario levered = scenario.withLevers(variant.levers());
        return new VariantCheck(variant, levered, problems(levered, variant.changes()));
    }

    private static Map<String, String> problems(Scenario levered, Map<String, String> changes) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (refusal(levered, changes).isEmpty()) {
            return problems;
        }
        changes.forEach((path, value) -> {
            String own = refusal(levered, Map.of(path, value));
            if (!own.isEmpty()) {
                problems.put(path, own);
            }
        });
        if (problems.isEmpty()) {
            problems.put("", refusal(levered, changes));
        }
        return problems;
    }

    /** Why values can't be set; empty if they can. */
    private static String refusal(Scenario scenario, Map<String, String> changes) {
        try {
            scenario.set(changes);
            return "";
        } catch (ScenarioException e) {
            Problem first = e.problems().get(0);
            return first.rule()
                    + first.suggestion().map(text -> " (" + text + "?)").orElse("");
        }
    }
}

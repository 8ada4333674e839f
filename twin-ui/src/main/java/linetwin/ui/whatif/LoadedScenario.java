package linetwin.ui.whatif;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.Line;
import linetwin.model.value.Text;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.file.Basis;
import linetwin.ui.parameter.Parameter;

/**
 * A scenario with what the form needs to know of it.
 *
 * @param parameters all values that can be changed, in the order of the scenario
 * @param bases what values rest on, by their paths
 * @param titles names for people by the id of what they name
 */
record LoadedScenario(
        Scenario scenario, List<Parameter> parameters, Map<String, Basis> bases, Map<String, Text> titles) {
    LoadedScenario {
        parameters = List.copyOf(parameters);
        bases = Map.copyOf(bases);
        titles = Map.copyOf(titles);
    }

    /** The scenario of that name that comes with the program. */
    static LoadedScenario shipped(String name) {
        return of(Scenarios.find(name));
    }

    /** The scenario in a file. */
    static LoadedScenario read(Path file) {
        return of(Scenarios.read(file.toAbsolutePath()));
    }

    private static LoadedScenario of(Scenario scenario) {
        List<Parameter> parameters = scenario.evidence().stream()
                .map(row -> Parameter.of(row.path(), row.value()))
                .toList();
        Map<String, Basis> bases = new HashMap<>();
        scenario.evidence().forEach(row -> row.basis().ifPresent(basis -> bases.put(row.path(), basis)));
        return new LoadedScenario(scenario, parameters, bases, titles(scenario.line()));
    }

    private static Map<String, Text> titles(Line line) {
        Map<String, Text> titles = new HashMap<>();
        line.variants().forEach(variant -> titles.put(variant.id(), variant.title()));
        line.colours().forEach(colour -> titles.put(colour.id(), colour.title()));
        line.crews().forEach(crew -> titles.put(crew.id(), crew.title()));
        line.areas().forEach(area -> titles.put(area.id(), area.title()));
        line.labels().forEach(label -> titles.put(label.id(), label.title()));
        return titles;
    }

    /** What a value rests on; empty if the scenario does not say. */
    Optional<Basis> findBasis(Parameter parameter) {
        return Optional.ofNullable(bases.get(parameter.path()));
    }
}

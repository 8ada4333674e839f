package linetwin.ui.whatif;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.Line;
import linetwin.model.parameter.Parameter;
import linetwin.model.value.Text;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.ParameterValue;

/**
 * A scenario with what the form needs to know of it.
 *
 * @param titles names for people by the id of what they name
 */
record LoadedScenario(Scenario scenario, Map<String, Text> titles) {
    LoadedScenario {
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
        return new LoadedScenario(scenario, titles(scenario.line()));
    }

    /** All values that can be changed, in the order of the scenario. */
    List<Parameter> parameters() {
        return scenario.parameters().stream().map(ParameterValue::parameter).toList();
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
        return scenario.findParameter(parameter.path()).flatMap(ParameterValue::basis);
    }
}

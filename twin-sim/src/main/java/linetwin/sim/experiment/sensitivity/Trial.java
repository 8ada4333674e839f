package linetwin.sim.experiment.sensitivity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Label;
import linetwin.sim.experiment.sensitivity.Elasticity.Parameter;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.ParameterValue;
import linetwin.sim.scenario.file.Rate;

/**
 * Something in a scenario that can be raised or lowered.
 *
 * @param subject id of a station or lever
 * @param paths of the times that belong to it; none for a lever
 */
record Trial(String subject, Parameter parameter, List<String> paths) {
    /** Of each station, position, press line and synchronous line: its rates, as far as it has them. */
    static List<Trial> ofStations(Scenario scenario) {
        Map<String, Map<Rate, List<String>>> times = scenario.parameters().stream()
                .filter(row -> row.rate().isPresent()
                        && Quantities.findDuration(row.value()).isPresent())
                .collect(groupingBy(
                        row -> row.parameter().owner(),
                        groupingBy(row -> row.rate().get(), TreeMap::new, mapping(ParameterValue::path, toList()))));
        List<Trial> trials = new ArrayList<>();
        scenario.line()
                .labels()
                .map(Label::id)
                .forEach(id -> times.getOrDefault(id, Map.of())
                        .forEach((rate, paths) -> trials.add(new Trial(id, Parameter.of(rate), paths))));
        return trials;
    }

    /** Of each lever that is on: its strength. */
    static List<Trial> ofLevers(Scenario scenario) {
        return scenario.levers().stream()
                .filter(lever -> scenario.activeLevers().contains(lever.id()))
                .map(lever -> new Trial(lever.id(), Parameter.LEVER_STRENGTH, List.of()))
                .toList();
    }

    /** The scenario with the rate or strength multiplied. */
    Scenario multiplied(Scenario scenario, double factor) {
        if (parameter == Parameter.LEVER_STRENGTH) {
            return scenario.withStrength(Set.of(subject), factor);
        }
        return scenario.stretched(paths, 1 / factor);
    }
}

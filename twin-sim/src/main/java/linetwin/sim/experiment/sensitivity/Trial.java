package linetwin.sim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linetwin.model.line.Element;
import linetwin.sim.experiment.sensitivity.Elasticity.Parameter;
import linetwin.sim.scenario.LeverSetting;
import linetwin.sim.scenario.Scenario;

/**
 * Something in a scenario that can be raised or lowered.
 *
 * @param subject id of a station or lever
 * @param paths of the times that belong to it; none for a lever
 */
record Trial(String subject, Parameter parameter, List<String> paths) {
    private static final List<String> CYCLES = List.of("cycle", "cycle-by-variant.*", "takt", "stroke");
    private static final List<String> REPAIRS = List.of("stops.*.response", "stops.*.repair");
    private static final List<String> INTERVALS = List.of("stops.*.time-to-stop");

    /** Of each station, position, press line and synchronous line: its rates, as far as it has them. */
    static List<Trial> ofStations(Scenario scenario) {
        List<Trial> trials = new ArrayList<>();
        for (Element element : scenario.line().elements()) {
            String path = "areas." + element.label().area() + ".elements." + element.id();
            addRates(element.id(), path, scenario, trials);
            element.innerPlaces()
                    .forEach(place -> addRates(place.id(), path + ".positions." + place.id(), scenario, trials));
        }
        return trials;
    }

    private static void addRates(String subject, String path, Scenario scenario, List<Trial> trials) {
        Stream.of(
                        new Trial(subject, Parameter.RATE, existing(CYCLES, path, scenario)),
                        new Trial(subject, Parameter.REPAIR_RATE, existing(REPAIRS, path, scenario)),
                        new Trial(subject, Parameter.FAILURE_RATE, existing(INTERVALS, path, scenario)))
                .filter(trial -> !trial.paths().isEmpty())
                .forEach(trials::add);
    }

    private static List<String> existing(List<String> fields, String path, Scenario scenario) {
        return fields.stream()
                .map(field -> path + "." + field)
                .filter(scenario::hasParameter)
                .toList();
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
            Map<String, LeverSetting> settings = new HashMap<>();
            scenario.activeLevers().forEach(lever -> settings.put(lever, LeverSetting.AT_MODE));
            settings.put(subject, new LeverSetting.Strength(factor));
            return scenario.withLevers(settings);
        }
        Scenario changed = scenario;
        for (String path : paths) {
            changed = changed.stretched(path, 1 / factor);
        }
        return changed;
    }
}

package linetwin.cli.output;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.stats.ConfidenceInterval;

/** Simulated gains beside the published ones: one line by all definitions, or several lines by the default one. */
final class ReferenceTable {
    private final Map<String, Optional<ConfidenceInterval>> gains = new LinkedHashMap<>();

    ReferenceTable(Comparisons comparisons) {
        List<Comparison> all = comparisons.comparisons();
        if (all.size() == 1) {
            for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
                gains.put(definition.name(), percent(all.get(0), definition));
            }
        } else {
            for (Comparison comparison : all) {
                EfficiencyDefinition definition = EfficiencyDefinition.DEFAULT;
                String name = comparison.other().experiment().line().name();
                gains.put(name + " by " + definition, percent(comparison, definition));
            }
        }
    }

    ReferenceTable(Map<String, ConfidenceInterval> percents) {
        percents.forEach((name, percent) -> gains.put(name, Optional.of(percent)));
    }

    private static Optional<ConfidenceInterval> percent(Comparison comparison, EfficiencyDefinition definition) {
        return comparison.findGain(definition).map(FigureChange::percent);
    }

    List<String> lines() {
        TextTable table = TextTable.ofNumbers(Stream.concat(Stream.of("published gains", ""), gains.keySet().stream())
                .toArray(String[]::new));
        Arrays.stream(GainReference.values()).map(this::row).forEach(table::add);
        return table.lines();
    }

    private String[] row(GainReference reference) {
        Stream<String> verdicts = gains.values().stream()
                .map(gain -> gain.map(percent ->
                                Verdict.of(percent, reference.gainPercent()).word())
                        .orElse("-"));
        return Stream.concat(
                        Stream.of(
                                reference.title().en(),
                                String.format(Locale.ROOT, "%+.1f %%", reference.gainPercent())),
                        verdicts)
                .toArray(String[]::new);
    }
}

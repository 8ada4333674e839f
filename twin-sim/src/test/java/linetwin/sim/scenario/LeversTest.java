package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.model.line.Line;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.ParameterValue;
import linetwin.sim.scenario.file.Range;
import linetwin.sim.scenario.file.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digital plant is the traditional one and its levers, nothing else. */
class LeversTest {
    private static final Scenario DIGITAL = Scenarios.find("liangjiang-digital");
    private static final Scenario BASELINE = DIGITAL.baseline().orElseThrow();

    @Test
    void leversHaveTheOfficialIds() {
        assertThat(DIGITAL.levers())
                .extracting(Lever::id)
                .containsExactly(
                        "robot-arms",
                        "machine-vision",
                        "smart-logistics",
                        "predictive-maintenance",
                        "remote-control",
                        "identifier-resolution",
                        "digital-line",
                        "one-key-die-change");
    }

    @Test
    void withoutLeversTheLineIsTheBaseline() {
        assertThat(renamed(DIGITAL.withLevers(Set.of()).line())).isEqualTo(BASELINE.line());
        assertThat(DIGITAL.withLevers(Set.of()).parameters()).isEqualTo(BASELINE.parameters());
    }

    @Test
    void allLeversTogetherAreTheScenarioAsRead() {
        assertThat(DIGITAL.withLevers(DIGITAL.activeLevers()).line()).isEqualTo(DIGITAL.line());
    }

    @ParameterizedTest
    @CsvSource({
        "robot-arms, (areas[.]welding[.].*[.]cycle[.].*mean|.*direct-operators|.*[.]stroke)",
        "machine-vision,"
                + " (.*((paint-inspection|measurement)[.]quality[.]inspection[.]detection|paint-inspection[.]quality[.]inspection[.]false-alarm)|.*coat[.]quality[.]defect)",
        "smart-logistics, fleets[.].*[.](call-off[.].*max|trip[.].*mean|charging[.]time)",
        "predictive-maintenance, (.*[.]breakdown[.]wear[.]rounds[.].*|inspectors[.]patrol[.]kind)",
        "remote-control, .*[.]breakdown[.]response[.]exponential",
        "identifier-resolution, .*[.]wrong-part[.](probability|look-up[.]gamma[.]mean)",
        "digital-line, (.*[.]minor-stop[.]time-to-stop[.]exponential|.*[.]takt|plan[.].*)",
        "one-key-die-change, areas[.]stamping[.].*(die-change|lot|capacity|initial).*"
    })
    void leverChangesExactlyTheParametersThatItNames(String lever, String paths) {
        Map<String, String> before = values(BASELINE);
        Map<String, String> after = values(DIGITAL.withLevers(Set.of(lever)));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Set<String> named = new TreeSet<>(before.keySet());
        named.removeIf(path -> !path.matches(paths));
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
        assertThat(changed).isNotEmpty().isEqualTo(named);
    }

    @Test
    void changeUsesTheModeAndKeepsLowAndHigh() {
        Scenario vision = DIGITAL.withLevers(Set.of("machine-vision"));
        assertThat(values(vision)).containsEntry("areas.painting.elements.clear-coat.quality.defect", "9.1 %");
        assertThat(vision.levers().get(1).changes().get(3).range()).isEqualTo(new Range("0.9", "0.7", "0.5"));
    }

    @Test
    void changedParameterRestsOnTheBasisOfItsChange() {
        assertThat(DIGITAL.parameters())
                .contains(new ParameterValue(
                        new Parameter("areas.assembly.elements.trim.takt", ParameterKind.TIME),
                        "104 s",
                        Optional.of(Rate.WORK),
                        Optional.of(new Basis(
                                Mark.SOURCE,
                                new Text(
                                        "毛节拍 104 s，由每天 20 h、每小时 30 辆得出",
                                        "gross takt of 104 s, from 30 cars an hour over 20 h a day")))));
    }

    @Test
    void unknownLeverIsNamedWithTheNearest() {
        assertThatThrownBy(() -> DIGITAL.withLevers(Set.of("robot-arm")))
                .hasMessage("scenarios/liangjiang-digital.yaml: 'robot-arm' is not a lever of the scenario.\n"
                        + "Maybe 'robot-arms' is meant.");
    }

    @Test
    void leverAtHalfStrengthGoesHalfTheWay() {
        Scenario half = DIGITAL.withLevers(Map.of(
                "machine-vision",
                new LeverSetting.Strength(0.5),
                "one-key-die-change",
                new LeverSetting.Strength(0.5)));

        assertThat(values(half))
                .containsEntry("areas.painting.elements.paint-inspection.quality.inspection.detection", "88.5 %")
                .containsEntry("areas.painting.elements.clear-coat.quality.defect", "11.05 %")
                .containsEntry("areas.stamping.elements.press-1.lot", "1050");
    }

    @Test
    void leverOfNoStrengthChangesNothing() {
        Map<String, LeverSetting> settings = new LinkedHashMap<>();
        DIGITAL.levers().forEach(lever -> settings.put(lever.id(), new LeverSetting.Strength(0)));

        assertThat(renamed(DIGITAL.withLevers(settings).line())).isEqualTo(BASELINE.line());
    }

    @ParameterizedTest
    @CsvSource({"0, 108 s, 1000", "0.5, 104 s, 625.834", "1, 100 s, 300"})
    void quantilesOfALeverAreThoseOfTheTriangularDistribution(double quantile, String takt, String lot) {
        LeverSetting setting = new LeverSetting.Quantile(quantile);

        Map<String, String> values =
                values(DIGITAL.withLevers(Map.of("digital-line", setting, "one-key-die-change", setting)));

        assertThat(values).containsEntry("areas.assembly.elements.trim.takt", takt);
        assertThat(values.get("areas.stamping.elements.press-1.lot")).startsWith(lot);
    }

    @Test
    void trialMultipliesWhatTheLeversLeft() {
        assertThat(values(DIGITAL.multiplied("areas.assembly.elements.trim.takt", 0.5)))
                .containsEntry("areas.assembly.elements.trim.takt", "52 s")
                .containsEntry("areas.assembly.elements.final.takt", "104 s");
    }

    @Test
    void stretchedTimesGrowAndRatesFall() {
        Scenario slower = Scenarios.find("validation/bn-f3")
                .stretched(
                        List.of(
                                "areas.bench.elements.station-1.cycle",
                                "areas.bench.elements.station-1.stops.*.repair"),
                        2);

        assertThat(values(slower))
                .containsEntry("areas.bench.elements.station-1.cycle.exponential", "0.55 /s")
                .containsEntry("areas.bench.elements.station-1.stops.breakdown.repair.exponential", "10 s");
    }

    @Test
    void trialOfNoParameterIsNamedWithTheNearest() {
        assertThatThrownBy(() -> BASELINE.multiplied("areas.assembly.elements.trim.tact", 0.5))
                .hasMessage("scenarios/liangjiang-baseline.yaml: 'areas.assembly.elements.trim.tact' is the path of no"
                        + " parameter.\nMaybe 'areas.assembly.elements.trim.takt' is meant.");
    }

    private static Line renamed(Line line) {
        return new Line(
                BASELINE.name(),
                line.plant(),
                line.plan(),
                line.areas(),
                line.elements(),
                line.variants(),
                line.colours(),
                line.crews(),
                line.carriers(),
                line.shiftPlans(),
                line.fleets(),
                line.inspectors());
    }

    private static Map<String, String> values(Scenario scenario) {
        Map<String, String> values = new LinkedHashMap<>();
        scenario.parameters().forEach(evidence -> values.put(evidence.path(), evidence.value()));
        return values;
    }
}

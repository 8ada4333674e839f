package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.ParameterValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantFileTest {
    @TempDir
    private Path folder;

    private Scenario saved(Scenario variant, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file, VariantFile.of(variant, variant.runPlan(), new Text("方案 \"甲\"", "Variant \"A\""), file));
        return Scenarios.read(file);
    }

    @Test
    void aVariantOfAShippedScenarioReadsAsTheSameLine() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("areas.shop.elements.between.capacity", "7");
        values.put("areas.shop.elements.first.cycle.gamma.mean", "55 s");
        Scenario variant = Scenarios.find("teaching/three-levers")
                .withLevers(Set.of("faster", "steadier"))
                .set(values);

        Scenario read = saved(variant, "My variant 2.yaml");

        assertThat(read.name()).isEqualTo("my-variant-2");
        assertThat(read.title()).isEqualTo(new Text("方案 \"甲\"", "Variant \"A\""));
        assertThat(read.line().elements()).isEqualTo(variant.line().elements());
        assertThat(read.levers()).extracting(Lever::id).containsExactly("faster", "steadier", "changes");
        assertThat(read.runPlan()).isEqualTo(variant.runPlan());
        assertThat(read.baseline().map(Scenario::name)).contains("two-stations");
    }

    @Test
    void aVariantOfAVariantExtendsTheSameBaselineBesideIt() throws IOException {
        Scenario first = Scenarios.find("teaching/two-stations").set("areas.shop.elements.between.capacity", "7");
        Scenario second = saved(first, "first.yaml").set("areas.shop.elements.between.capacity", "9");

        Scenario read = saved(second, "second.yaml");

        assertThat(read.levers()).extracting(Lever::id).containsExactly("changes", "changes-2");
        assertThat(read.line().elements()).isEqualTo(second.line().elements());
    }

    @Test
    void theBaselineIsFoundFromWhereTheFileLies() throws IOException {
        Files.writeString(
                folder.resolve("mine.yaml"),
                Written.line("between: {kind: buffer, capacity: 3}", "work: {cycle: 1 min}"));
        Scenario variant = Scenarios.read(folder.resolve("mine.yaml").toAbsolutePath())
                .set("areas.shop.elements.between.capacity", "4");
        Files.createDirectory(folder.resolve("variants"));

        assertThat(saved(variant, "variants/more.yaml").line().elements())
                .isEqualTo(variant.line().elements());
    }

    @Test
    void aDistributionIsWrittenWithWhatItRestsOn() throws IOException {
        Basis measured = new Basis(Mark.DERIVED, new Text("由 812 个节拍拟合", "fitted to 812 cycles"));
        String cycle = "areas.shop.elements.first.cycle";
        Scenario fitted = Scenarios.find("teaching/two-stations")
                .set(Map.of(cycle, "{lognormal: {mean: 61.2 s, cv: 0.12}}"), measured);

        Scenario read = saved(fitted, "fitted.yaml");

        assertThat(read.line().elements()).isEqualTo(fitted.line().elements());
        ParameterValue mean = read.findParameter(cycle + ".lognormal.mean").orElseThrow();
        assertThat(mean.value()).isEqualTo("61.2 s");
        assertThat(mean.basis()).contains(measured);
        assertThat(read.findParameter(cycle + ".gamma.mean")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{lognormal: {mean: 61.2 s}} | areas.shop.elements.first.cycle.lognormal: 'cv' is missing.",
                "{exponential: {mean: 61.2 s}} | areas.shop.elements.first.cycle.exponential: must be a time of 0 or more with its unit"
                        + " (ms, s, min, h, d), such as 104 s or 1.5 h, or a rate, such as 30 /h.",
                "{normal: 61.2 s} | areas.shop.elements.first.cycle: '{normal: 61.2 s}' must be a time of 0 or more with its unit"
                        + " (ms, s, min, h, d), such as 104 s or 1.5 h, or a rate, such as 30 /h."
            })
    void aDistributionThatIsNoneIsRefused(String value, String rule) {
        Scenario scenario = Scenarios.find("teaching/two-stations");
        assertThatThrownBy(() -> scenario.set("areas.shop.elements.first.cycle", value))
                .hasMessage("scenarios/teaching/two-stations.yaml: " + rule);
    }

    @Test
    void withoutAnyDifferenceThereIsNothingToWrite() {
        Scenario same = Scenarios.find("teaching/two-stations");
        assertThatThrownBy(() -> VariantFile.of(same, same.runPlan(), same.title(), folder.resolve("same.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the variant does not differ from its baseline");
    }
}

package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.model.line.rule.LineRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios that come with the program. */
class ShippedScenariosTest {
    static List<String> names() {
        return Scenarios.builtIn();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyShippedFileReadsAndFitsTogether(String name) {
        Scenario scenario = Scenarios.find(name);
        assertThat(name).endsWith(scenario.name());
        assertThat(LineRules.misfits(scenario.line())).isEmpty();
        assertThat(scenario.about()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyShippedFileTellsEditorsWhereItsSchemaIs(String name) throws IOException {
        Path file = Path.of("..", "scenarios", name + ".yaml");
        String first = Files.readAllLines(file).get(0);
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(file.resolveSibling(first.substring(first.indexOf('=') + 1))).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liangjiang-baseline", "liangjiang-digital"})
    void everyParameterOfThePlantNamesItsBasis(String name) {
        assertThat(Scenarios.find(name).parameters())
                .hasSizeGreaterThan(500)
                .allSatisfy(evidence -> assertThat(evidence.basis())
                        .hasValueSatisfying(basis -> assertThat(basis.text().zh())
                                .as("the Chinese words for '%s'", basis.text().en())
                                .isNotEqualTo(basis.text().en())));
    }

    @Test
    void linesWithExactValuesSayThem() {
        assertThat(names().stream().filter(name -> name.startsWith("validation/")))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        name -> assertThat(Scenarios.find(name).expectations()).isNotEmpty());
    }

    @Test
    void thePlantHasFourShopsOfABelievableSize() {
        Scenario plant = Scenarios.find("liangjiang-baseline");
        assertThat(plant.line().areas())
                .extracting("id")
                .containsExactly("stamping", "welding", "painting", "assembly");
        assertThat(plant.line().labels()).hasSizeBetween(80, 100);
        assertThat(plant.line().areas().stream()
                        .mapToDouble(area -> area.directOperators())
                        .sum())
                .isEqualTo(20 * 24);
    }
}

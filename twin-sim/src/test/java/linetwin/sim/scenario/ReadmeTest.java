package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.line.ElementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the description of the format says. */
class ReadmeTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");

    @TempDir
    Path folder;

    @Test
    void theExampleIsAScenario() throws IOException {
        String readme = Files.readString(SCENARIOS.resolve("README.md"));
        String example = readme.substring(readme.indexOf("```yaml") + 7, readme.lastIndexOf("```"));
        Scenario scenario = new Written(folder).read(example);
        assertThat(scenario.line().elements()).hasSize(5);
        assertThat(scenario.parameters())
                .filteredOn(evidence -> evidence.path().startsWith("areas.shop.elements.framing"))
                .allSatisfy(evidence -> assertThat(evidence.basis()).isPresent());
    }

    @Test
    void everyKindOfElementCanBeWritten() throws IOException {
        String readme = Files.readString(SCENARIOS.resolve("README.md"));
        List<String> kinds = new ArrayList<>();
        definitions().at("/element/properties/kind/enum").forEach(kind -> kinds.add(kind.asText()));
        assertThat(kinds).containsExactlyElementsOf(elementKinds().toList());
        assertThat(kinds).allSatisfy(kind -> assertThat(readme).contains("| `" + kind + "` |"));
    }

    @Test
    void everyFieldOfTheSchemaIsNamed() throws IOException {
        String readme = Files.readString(SCENARIOS.resolve("README.md"));
        JsonNode definitions = definitions();
        List<String> fields = new ArrayList<>();
        Stream<String> parts = Stream.of("stop", "quality", "inspection", "fleet", "supply", "wear", "wrong-part");
        Stream.concat(elementKinds(), parts)
                .forEach(kind ->
                        definitions.get(kind).get("properties").fieldNames().forEachRemaining(fields::add));
        definitions.at("/expectation/properties/figure/enum").forEach(figure -> fields.add(figure.asText()));
        assertThat(fields).allSatisfy(field -> assertThat(readme).contains(field));
    }

    private static JsonNode definitions() throws IOException {
        return new ObjectMapper()
                .readTree(SCENARIOS.resolve("linetwin-scenario.schema.json").toFile())
                .get("$defs");
    }

    private static Stream<String> elementKinds() {
        return Arrays.stream(ElementKind.values()).map(ElementKind::word);
    }
}

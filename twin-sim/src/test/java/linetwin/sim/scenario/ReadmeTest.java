package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(scenario.evidence())
                .filteredOn(evidence -> evidence.path().startsWith("areas.shop.elements.framing"))
                .allSatisfy(evidence -> assertThat(evidence.basis()).isPresent());
    }

    @Test
    void everyFieldOfTheSchemaIsNamed() throws IOException {
        String readme = Files.readString(SCENARIOS.resolve("README.md"));
        JsonNode definitions = new ObjectMapper()
                .readTree(SCENARIOS.resolve("linetwin-scenario.schema.json").toFile())
                .get("$defs");
        List<String> fields = new ArrayList<>();
        for (String kind : List.of(
                "source",
                "station",
                "buffer",
                "conveyor",
                "press-line",
                "stop",
                "quality",
                "inspection",
                "fleet",
                "supply",
                "wear",
                "wrong-part")) {
            definitions.get(kind).get("properties").fieldNames().forEachRemaining(fields::add);
        }
        definitions.at("/expectation/properties/figure/enum").forEach(figure -> fields.add(figure.asText()));
        assertThat(fields).allSatisfy(field -> assertThat(readme).contains(field));
    }
}

package linetwin.sim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import linetwin.model.parameter.ParameterKind;
import org.junit.jupiter.api.Test;

class ScenarioSchemaTest {
    @Test
    void schemaAndReaderDescribeQuantitiesInTheSameWords() throws IOException {
        try (InputStream in = ScenarioSchema.class.getResourceAsStream(ScenarioSchema.RESOURCE)) {
            JsonNode definitions = new ObjectMapper().readTree(in).get("$defs");
            assertThat(rule(definitions, "duration")).isEqualTo(ParameterKind.TIME.rule());
            assertThat(rule(definitions, "rate")).isEqualTo(ParameterKind.RATE.rule());
            assertThat(rule(definitions, "share")).isEqualTo(ParameterKind.SHARE.rule());
            assertThat(rule(definitions, "weight")).isEqualTo(ParameterKind.WEIGHT.rule());
            assertThat(rule(definitions, "kilowatts")).isEqualTo(ParameterKind.POWER.rule());
            assertThat(rule(definitions, "metres")).isEqualTo(ParameterKind.LENGTH.rule());
            assertThat(rule(definitions, "metres-per-second")).isEqualTo(ParameterKind.SPEED.rule());
        }
    }

    private static String rule(JsonNode definitions, String name) {
        return "must be " + definitions.get(name).get("description").asText();
    }
}

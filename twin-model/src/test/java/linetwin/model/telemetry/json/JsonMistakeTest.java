package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMistakeTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001E{}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "RUN",
                "{\"a\": \"\u0007\"}",
                "{\"a\": +1}",
                "{'a': 1}"
            })
    void namesNoSettingsOfTheParser(String text) {
        JsonProcessingException mistake =
                catchThrowableOfType(JsonProcessingException.class, () -> mapper.readTree(text));

        assertThat(JsonMistake.reason(mistake)).isNotBlank().doesNotContain("Feature", "`", "enable", "Source:", "\n");
    }
}

package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("\\[([a-z-]+)\\.json]\\((\\S+)\\):\n\n```json\n(.*?)```", Pattern.DOTALL);

    private final String readme;

    ReadmeTest() throws Exception {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void everyExampleIsAGoldenFileApartFromWhiteSpace() throws Exception {
        Map<String, MatchResult> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(readme).results().forEach(example -> examples.put(example.group(1), example));

        assertThat(examples).containsOnlyKeys(Examples.all().keySet());
        for (MatchResult example : examples.values()) {
            String compact = new ObjectMapper().readTree(example.group(3)).toString();
            assertThat(compact).isEqualTo(new String(Golden.bytes(example.group(1)), StandardCharsets.UTF_8));
            assertThat(Path.of(example.group(2))).exists();
        }
    }

    @Test
    void tableOfClassesAgreesWithTheCode() {
        for (MessageClass messageClass : MessageClass.values()) {
            String row = "\\| `%s` \\|.*\\| %d \\| %s \\|"
                    .formatted(messageClass.level(), messageClass.qos(), messageClass.isRetained() ? "yes" : "no");
            assertThat(readme).containsPattern(row);
        }
    }

    @Test
    void tableOfStatesAgreesWithTheCode() {
        for (StationState state : StationState.values()) {
            String row = "\\| .*`%s`.* \\| %s \\| %s \\|".formatted(state, state.packMl(), state.semiE10());
            assertThat(readme).containsPattern(row);
        }
    }

    @Test
    void everyKindOfElementIsNamed() {
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(readme).contains("`" + kind + "`"));
    }
}

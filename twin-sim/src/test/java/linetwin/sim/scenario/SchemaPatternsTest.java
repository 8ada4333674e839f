package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns of the schemas are matched against whatever a file holds, however long: neither time nor the stack may run out. */
class SchemaPatternsTest {
    private static final List<String> HOSTILE =
            List.of("/a", "{a", "{a}", "a-", "0", "0.", "~0", "^", "^/", ".*", "a.b", " ", "[a=", "/[");
    private static final int TIMES = 50_000;

    @ParameterizedTest
    @ValueSource(strings = {"linetwin-mapping", "linetwin-scenario", "linetwin-demo"})
    void longTextsAreMatchedInTime(String schema) throws IOException {
        List<String> patterns = new ObjectMapper()
                .readTree(Path.of("..", "scenarios", schema + ".schema.json").toFile())
                .findValuesAsText("pattern");

        assertThat(patterns).isNotEmpty();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String pattern : patterns) {
                for (String part : HOSTILE) {
                    Pattern.compile(pattern).matcher(part.repeat(TIMES)).find();
                    Pattern.compile(pattern)
                            .matcher("a" + part.repeat(TIMES) + "\n")
                            .find();
                }
            }
        });
    }
}

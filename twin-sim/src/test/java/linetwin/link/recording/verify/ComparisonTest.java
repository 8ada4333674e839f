package linetwin.link.recording.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    @TempDir
    private Path folder;

    private Path original = Path.of("");

    @BeforeEach
    void record() throws IOException {
        original = recorded("monday.jsonl", 3).file();
    }

    @Test
    void sameRunSaysTheSame() throws IOException {
        Comparison comparison =
                Comparison.of(original, recorded("tuesday.jsonl", 3).file());

        assertThat(comparison.first()).isEmpty();
        assertThat(comparison.messages()).isGreaterThan(100);
        assertThat(comparison.leftKpis()).isEqualTo(comparison.rightKpis()).isPresent();
    }

    @Test
    void firstDifferenceIsNamedWithItsFieldAndBothValues() throws IOException {
        Path changed = recorded("tuesday.jsonl", 3)
                .change("/first/state", state -> ((ObjectNode) state.get("counters")).put("stops", 999))
                .write();

        Difference difference = Comparison.of(original, changed).first().orElseThrow();

        assertThat(difference.topic()).endsWith("/first/state");
        assertThat(difference.field()).isEqualTo("/counters/stops");
        assertThat(difference.rightValue()).isEqualTo("999");
        assertThat(difference.left().line()).isEqualTo(difference.right().line());
        assertThat(difference.left().file()).isEqualTo(original);
    }

    @Test
    void nameWithALineEndAddsNoLineOfItsOwn() throws IOException {
        Path changed = recorded("tuesday.jsonl", 3)
                .change("/first/state", state -> state.put("x\r\n\nAll figures are the same.", 1))
                .write();

        Difference difference = Comparison.of(original, changed).first().orElseThrow();

        assertThat(difference.field()).isEqualTo("/x???All figures are the same.");
        assertThat(difference.toString().lines()).hasSize(3);
    }

    @Test
    void topicWithALineEndAddsNoLineOfItsOwn() throws IOException {
        Path changed = Files.writeString(
                folder.resolve("tuesday.jsonl"),
                Files.readString(original).replaceFirst("/description\"", "/description\\\\n\\\\r\""));

        assertThat(Comparison.of(changed, original).first().orElseThrow().toString())
                .contains("/description??\n")
                .hasLineCount(3);
    }

    @Test
    void runIdsAndWallTimesAreNotCompared() throws IOException {
        Path changed = recorded("tuesday.jsonl", 3)
                .change("/first/state", state -> state.put("run", "another").put("wallTime", "2026-11-22T08:00:00Z"))
                .write();

        assertThat(Comparison.of(original, changed).first()).isEmpty();
    }

    @Test
    void messageThatIsMissingIsSeenByTheNext() throws IOException {
        Path changed = recorded("tuesday.jsonl", 3).remove("/first/state").write();

        Difference difference = Comparison.of(original, changed).first().orElseThrow();

        assertThat(difference.field()).isEmpty();
        assertThat(difference.leftValue()).endsWith("/first/state");
        assertThat(difference.rightValue())
                .startsWith("goes on with linetwin/v1/")
                .isNotEqualTo(difference.leftValue());
    }

    @Test
    void anotherSeedGivesOtherFigures() throws IOException {
        Comparison comparison =
                Comparison.of(original, recorded("tuesday.jsonl", 4).file());

        assertThat(comparison.first()).isPresent();
        assertThat(comparison.leftKpis()).isNotEqualTo(comparison.rightKpis());
    }

    private RecordedRun recorded(String name, long seed) throws IOException {
        return RecordedRun.of(folder.resolve(name), "teaching/two-stations", seed, 0, 4);
    }
}

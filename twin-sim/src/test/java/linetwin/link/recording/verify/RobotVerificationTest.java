package linetwin.link.recording.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What robots and rounds tell, seen by those who know nothing but their messages. */
class RobotVerificationTest {
    private static final String SCENARIO = "teaching/robots-and-rounds";
    private static final String CELL = "/second/state";

    @TempDir
    private Path folder;

    @Test
    void whatRobotsAndRoundsTellKeepsToTheContract() throws IOException {
        Verification verification = Verification.strictly(recorded().file());

        assertThat(verification.findings()).isEmpty();
    }

    @Test
    void robotThatTheStationDoesNotHaveIsFound() throws IOException {
        assertFound(
                payload -> ((ObjectNode) payload.get("cause")).put("robot", "spot-9"),
                Rule.SCHEMA,
                "robot is 'spot-9', which the described element 'second' does not have");
    }

    @Test
    void roundsThatFoundMoreThanTheyLookedAreFound() throws IOException {
        assertFound(
                payload -> rounds(payload).put("found", 1_000),
                Rule.COUNTERS,
                "rounds that found wear are more than those made");
    }

    @Test
    void looksThatNoEventTellsOfAreFound() throws IOException {
        assertFound(payload -> rounds(payload).put("made", 1_000), Rule.EVENTS, "but the events tell of 0 looks");
    }

    @Test
    void roundThatIsDueInThePastIsFound() throws IOException {
        assertFound(
                payload -> ((ObjectNode) payload.get("rounds")).put("next", "2026-01-05T06:00:00.000000Z"),
                Rule.TIME,
                "the next round is due at 2026-01-05T06:00:00Z, which is before simTime");
    }

    private void assertFound(Consumer<ObjectNode> change, Rule rule, String message) throws IOException {
        Path file = recorded().changeLast(CELL, change).write();

        assertThat(Verification.of(file).findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    private static ObjectNode rounds(ObjectNode payload) {
        return (ObjectNode) payload.get("counters").get("rounds");
    }

    private RecordedRun recorded() throws IOException {
        return RecordedRun.of(folder.resolve("run.jsonl"), SCENARIO, 3, 0, 5);
    }
}

package linetwin.link.recording.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cameras and repairs tell, held to the contract by who knows nothing but their messages. */
class CameraVerificationTest {
    private static final String SCENARIO = "teaching/machine-vision";

    @TempDir
    private Path folder;

    @Test
    void whatCamerasTellKeepsToTheContract() throws IOException {
        Verification verification = Verification.strictly(recorded().file());

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.messages()).isGreaterThan(1_000);
    }

    @Test
    void aFindingThatTheCameraDoesNotLookForIsFound() throws IOException {
        assertFound(
                event -> finding(event).put("class", "dent"),
                "findings",
                Rule.SCHEMA,
                ", which its cameras do not look for");
    }

    @Test
    void aCameraThatIsNotThereIsFound() throws IOException {
        assertFound(event -> finding(event).put("camera", 99), "findings", Rule.SCHEMA, "tells of camera 99, but ");
    }

    @Test
    void aConfidenceBeyondItsBoundsIsFound() throws IOException {
        assertFound(
                event -> finding(event).put("confidence", 1.5),
                "findings",
                Rule.SCHEMA,
                "must be a number from 0 to 1");
    }

    @Test
    void aVehicleThatPassedWithAFindingIsFound() throws IOException {
        assertFound(event -> event.put("verdict", "PASSED"), "findings", Rule.EVENTS, "says PASSED of ");
    }

    @Test
    void aFindingOfAStationWithoutCamerasIsFound() throws IOException {
        assertFound(
                event -> event.put("element", "clear-coat"),
                "findings",
                Rule.SCHEMA,
                "clear-coat tells findings, but no cameras are described");
    }

    @Test
    void aRepairOfWhatNobodyFoundIsFound() throws IOException {
        assertFound(
                event -> examined(event).put("zone", "underbody"),
                "examined",
                Rule.EVENTS,
                " at underbody, which camera did not find last");
    }

    @Test
    void aRepairOfAFindingOfNoCameraIsFound() throws IOException {
        assertFound(
                event -> examined(event).put("by", "clear-coat"),
                "examined",
                Rule.SCHEMA,
                "a finding is by 'clear-coat', which has no cameras");
    }

    /** Changes the first event of the message in which one has the field. */
    private void assertFound(Consumer<ObjectNode> change, String field, Rule rule, String message) throws IOException {
        Path file = recorded()
                .change(
                        "/event",
                        payload -> find(payload, field).isPresent(),
                        payload -> change.accept(find(payload, field).orElseThrow()))
                .write();

        assertThat(Verification.of(file).findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    private static Optional<ObjectNode> find(JsonNode payload, String field) {
        for (JsonNode event : payload.get("events")) {
            boolean isOfCamera = !field.equals("examined")
                    || event.path(field).path(0).path("by").asText().equals("camera");
            if (event.has(field) && isOfCamera) {
                return Optional.of((ObjectNode) event);
            }
        }
        return Optional.empty();
    }

    private static ObjectNode finding(ObjectNode event) {
        return (ObjectNode) event.get("findings").get(0);
    }

    private static ObjectNode examined(ObjectNode event) {
        return (ObjectNode) event.get("examined").get(0);
    }

    private RecordedRun recorded() throws IOException {
        return RecordedRun.of(folder.resolve("run.jsonl"), SCENARIO, 3, 0, 4);
    }
}

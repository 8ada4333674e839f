package linetwin.link.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.link.recording.RawRecording;
import linetwin.link.vda5050.OfficialSchemas;
import org.junit.jupiter.api.Test;

/** The messages of the worked example are those that a vehicle may send, by the schemas of VDA 5050 itself. */
class Vda5050SchemaTest {
    private static final Path MESSAGES = Path.of("src/test/resources/linetwin/link/foreign");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void messagesOfTheExampleKeepToTheOfficialSchemas() {
        OfficialSchemas schemas = OfficialSchemas.required();
        Map<String, Integer> seen = new LinkedHashMap<>();

        for (Sent sent : messages()) {
            assertThat(schemas.mistakes(sent.kind(), sent.payload()))
                    .as(sent.payload().toString())
                    .isEmpty();
            seen.merge(sent.kind(), 1, Integer::sum);
        }

        assertThat(seen).isEqualTo(Map.of("state", 7, "connection", 3));
    }

    /** What the example sent before it was held against them: without power, and with the field of version 2. */
    @Test
    void schemasRefuseWhatIsNoState() {
        ObjectNode state = (ObjectNode) messages().stream()
                .filter(sent -> sent.kind().equals("state"))
                .findFirst()
                .orElseThrow()
                .payload();
        state.remove("powerSupply");
        state.putObject("safetyState").put("eStop", "NONE").put("fieldViolation", false);
        state.put("timestamp", "yesterday");

        List<Error> mistakes = OfficialSchemas.required().mistakes("state", state);

        assertThat(mistakes).hasSize(3);
        assertThat(mistakes.toString()).contains("powerSupply", "activeEmergencyStop", "date-time");
    }

    private static List<Sent> messages() {
        List<Sent> messages = new ArrayList<>();
        RawRecording.read(
                MESSAGES.resolve("vda5050-vehicles.jsonl"),
                message -> messages.add(new Sent(
                        message.topic().substring(message.topic().lastIndexOf('/') + 1), json(message.payload()))),
                broken -> assertThat(broken).isEmpty());
        return messages;
    }

    private static JsonNode json(byte[] payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Sent(String kind, JsonNode payload) {}
}

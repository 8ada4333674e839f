package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.EnumMap;
import java.util.Map;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.MessageSchemas;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole plant publishes is what the published schemas say, field for field. */
class PublishedContractTest {
    private static final long HOUR = 3_600 * Ticks.PER_SECOND;

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonCodec codec = new JsonCodec();
    private final Map<MessageClass, Schema> schemas = new EnumMap<>(MessageClass.class);

    @ParameterizedTest
    @ValueSource(strings = {"liangjiang-baseline", "liangjiang-digital"})
    void everyMessageOfAPlantKeepsToItsSchemaAndHasNoOtherField(String scenario) throws Exception {
        RecordingSink sink = new RecordingSink();
        LineRun run = LineRun.start(Scenarios.find(scenario).line(), new RunSeed(3, 0));
        run.runUntil(12 * HOUR);
        PacedRunSettings settings =
                new PacedRunSettings(Address.ofPlant("test", "plant"), "1", new Pace(600), 13 * HOUR, null);
        new PacedRun(seed -> run, 3, settings, new ManualClock()).perform(sink, () -> false);

        for (Message message : sink.messages()) {
            JsonNode payload = mapper.readTree(codec.encode(message));
            assertThat(schema(message.messageClass()).validate(payload))
                    .as("%s %s", message.topic(), payload)
                    .isEmpty();
        }
        assertThat(schemas).as("all but command and reply").hasSize(MessageClass.values().length - 2);
    }

    private Schema schema(MessageClass messageClass) {
        return schemas.computeIfAbsent(messageClass, key -> {
            JsonNode json = MessageSchemas.of(key);
            refuseUnknownFields(json);
            return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(json);
        });
    }

    private static void refuseUnknownFields(JsonNode node) {
        if (node instanceof ObjectNode object && node.path("type").asText().equals("object")) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(PublishedContractTest::refuseUnknownFields);
    }
}

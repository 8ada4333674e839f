package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageSchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonCodec codec = new JsonCodec();

    static Stream<Arguments> examples() {
        return GoldenTest.examples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void schemaKnowsEveryFieldOfTheGoldenFile(String name, Message example) throws Exception {
        JsonNode payload = MAPPER.readTree(Golden.bytes(name));

        assertThat(StrictSchema.of(example.messageClass()).mistakes(payload)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void schemaAndProgramRefuseTheSameMutants(String name, Message example) throws Exception {
        StrictSchema schema = StrictSchema.published(example.messageClass());
        List<SchemaMutant> mutants = SchemaMutant.of(MAPPER.readTree(Golden.bytes(name)));

        assertThat(mutants)
                .allSatisfy(mutant -> assertThat(schema.mistakes(mutant.payload()))
                        .as(mutant.change())
                        .satisfies(mistakes -> assertThat(mistakes.isEmpty()).isEqualTo(isRead(example, mutant))));
        assertThat(mutants)
                .anySatisfy(mutant -> assertThat(isRead(example, mutant)).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void unknownFieldsAreAllowedSinceReadersIgnoreThem(MessageClass messageClass) throws Exception {
        String example = messageClass == MessageClass.COMMAND ? "command-pause" : messageClass.level();
        String extended =
                new String(Golden.bytes(example), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"moon\":[1],");

        assertThat(StrictSchema.published(messageClass).mistakes(MAPPER.readTree(extended)))
                .isEmpty();
        assertThat(StrictSchema.of(messageClass).mistakes(MAPPER.readTree(extended)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void schemaIsValidItselfAndCompleteInItself(MessageClass messageClass) {
        var metaSchema = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

        assertThat(metaSchema.validate(MessageSchemas.of(messageClass))).isEmpty();
        assertThat(MessageSchemas.text(messageClass))
                .doesNotContain("parts.json")
                .endsWith("}\n");
    }

    private boolean isRead(Message example, SchemaMutant mutant) {
        try {
            codec.decode(example.topic(), MAPPER.writeValueAsBytes(mutant.payload()));
            return true;
        } catch (TelemetryFormatException e) {
            return false;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

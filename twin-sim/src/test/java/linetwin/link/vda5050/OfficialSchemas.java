package linetwin.link.vda5050;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON Schemas of VDA 5050 3.0.0, where they lie beside the checkout; a test that needs them is skipped elsewhere. */
public final class OfficialSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FOLDER = "shared/data/vda5050";

    private final Path folder;
    private final Map<String, Schema> schemas = new HashMap<>();

    private OfficialSchemas(Path folder) {
        this.folder = folder;
    }

    /** Skips the test if they are not there. */
    public static OfficialSchemas required() {
        Path folder = Stream.of("..", "../..")
                .map(up -> Path.of(up).resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(folder != null, "skipped: the official schemas of VDA 5050 are not in ../" + FOLDER);
        assertThat(folder).isNotNull();
        return new OfficialSchemas(folder);
    }

    /** What the schema of a topic finds wrong with a message. */
    public List<Error> mistakes(String topic, JsonNode message) {
        return schemas.computeIfAbsent(topic, this::read).validate(message);
    }

    private Schema read(String topic) {
        SchemaRegistryConfig formatsToo =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        try {
            JsonNode written = MAPPER.readTree(folder.resolve(topic + ".schema").toFile());
            return SchemaRegistry.withDialect(
                            Dialects.getDraft202012(), registry -> registry.schemaRegistryConfig(formatsToo))
                    .getSchema(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

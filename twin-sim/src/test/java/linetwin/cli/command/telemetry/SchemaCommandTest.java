package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.json.MessageSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
    private final Console console = Console.withoutDisplay();

    @Test
    void withoutAClassAllAreListed() {
        assertThat(console.run("schema")).isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains(Arrays.stream(MessageClass.values())
                        .map(MessageClass::level)
                        .toList());
    }

    @Test
    void schemaOfAClassIsPrintedAsJson() throws Exception {
        assertThat(console.run("schema", "state")).isEqualTo(ExitStatus.OK);

        assertThat(console.out()).isEqualTo(MessageSchemas.text(MessageClass.STATE));
        assertThat(new ObjectMapper().readTree(console.out()).path("$id").asText())
                .isEqualTo("urn:linetwin:1:state");
    }

    @Test
    void allAreWrittenToAFolder(@TempDir Path folder) throws Exception {
        Path schemas = folder.resolve("schemas");

        assertThat(console.run("schema", "--out", schemas.toString())).isEqualTo(ExitStatus.OK);

        assertThat(console.out()).isEqualTo("9 schemas are in " + schemas + ".\n");
        for (MessageClass messageClass : MessageClass.values()) {
            assertThat(schemas.resolve(messageClass.level() + ".schema.json"))
                    .hasContent(MessageSchemas.text(messageClass));
        }
    }

    @Test
    void fileInTheWayIsLeftAlone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("notes"), "mine");

        assertThat(console.run("schema", "--out", file.toString())).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).startsWith("linetwin: the schemas can't be written to " + file + ": ");
        assertThat(file).hasContent("mine");
    }

    @Test
    void unknownClassIsRefusedWithThoseThatThereAre() {
        assertThat(console.run("schema", "stat")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .isEqualTo("linetwin: the contract has no message class 'stat', only description, status, state, event,"
                        + " level, clock, kpi, command, reply.\n");
    }
}

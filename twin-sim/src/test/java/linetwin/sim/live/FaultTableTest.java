package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linetwin.sim.live.BrokerUnderTest.Kind;
import linetwin.sim.live.FaultDrill.Row;
import org.junit.jupiter.api.Test;

/** The table of the drill in the document of the contract; {@link FaultsTest} shows that it is true. */
class FaultTableTest {
    private static final Path DOCUMENT = Path.of("../twin-model/README.md");

    @Test
    void theDocumentTellsOfEveryFaultWithEveryBroker() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        List<String> expected = Stream.of(Kind.values())
                .flatMap(broker ->
                        Stream.of(Fault.values()).map(fault -> "| " + fault.title() + " | " + broker.title() + " |"))
                .toList();

        List<String> rows = lines.stream().filter(this::isOfTheDrill).toList();

        assertThat(lines).containsSequence(Row.HEAD.lines().toList());
        assertThat(rows).hasSameSizeAs(expected).allMatch(row -> row.endsWith("| equal |"));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).startsWith(expected.get(i)).doesNotContain("NOT ALL COUNTED");
        }
    }

    private boolean isOfTheDrill(String line) {
        return Stream.of(Kind.values()).anyMatch(broker -> line.contains(" | " + broker.title() + " | "));
    }
}

package linetwin.sim.scenario.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.MappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of a mapping that stand for several elements. */
class ElementGroupTest {
    private static final Path EXAMPLE = Path.of("..", "scenarios", "mappings", "alike-stations.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        01..30           | 30..01    | 18, column 32: areas.assembly.elements.{line}-op{n}.for.n: '30..01' must count up, to at most 4096 elements, such as 01..60.
        01..30           | 1..9999   | 18, column 32: areas.assembly.elements.{line}-op{n}.for.n: '1..9999' must count up, to at most 4096 elements, such as 01..60.
        01..30           | 1..3000   | 18, column 9: areas.assembly.elements.{line}-op{n}.for: makes more than 4096 elements.
        line: [A, B]     | line: [A, A] | 18, column 15: areas.assembly.elements.{line}-op{n}.for.line: has a value twice; must be once.
        line: [A, B]     | line: [A, B/C] | 18, column 9: areas.assembly.elements.{line}-op{n}.for: 'b/c-op01' must be an id: lower-case letters, digits and -.
        'line: [A, B], ' | ''        | 17, column 7: areas.assembly.elements.{line}-op{n}: uses {line}, which for does not have.
        "{line}-op{n}" | "op{n}" | 18, column 9: areas.assembly.elements.op{n}.for: 'line' must be in the id of the group, as {line}.
        'for: {n: 1..4}, ' | ''      | 26, column 7: areas.curing.elements.oven-{n}: must be an id: lower-case letters, digits and -; a group of elements needs for.
        capacity: 40   | capacity: 40, parallel: true | 22, column 53: areas.assembly.elements.racks.parallel: is for groups of elements, which have for.
        as: "{line}/OP{n}" | as: "{line}" | 19, column 13: areas.assembly.elements.a-op02.as: 'A' is the name of a-op01 already.
        """)
    void mistakeInAGroupIsOneMistake(String part, String mistake, String message) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(part);
        Path file = write(text.replace(part, mistake));

        assertThatThrownBy(() -> Mappings.read(file))
                .isInstanceOf(MappingException.class)
                .hasMessage(file + ", line " + message);
    }

    /** From rack to each oven, from each oven out; within the group of stations from one to the next. */
    @Test
    void membersOfAGroupAreConnected() {
        List<ElementDescription> elements = Mappings.read(EXAMPLE).line().elements();

        assertThat(next(elements, "a-op01")).containsExactly("a-op02");
        assertThat(next(elements, "a-op30")).containsExactly("b-op01");
        assertThat(next(elements, "b-op30")).containsExactly("racks");
        assertThat(next(elements, "racks")).containsExactly("oven-1", "oven-2", "oven-3", "oven-4");
        assertThat(next(elements, "oven-2")).containsExactly("shipped");
        assertThat(elements.get(31).title()).isEqualTo(new Text("B 线 02 号工位", "Line B, station 02"));
    }

    @Test
    void wayToAGroupLeadsToAllOfItsMembers() throws IOException {
        String text = Files.readString(EXAMPLE);
        Path file = write(text.replace("cycle: 50 s", "cycle: 50 s\n        to: [\"oven-{n}\", racks]")
                .replace("\"oven-{n}\": {for: {n: 1..4}", "\"oven-{n}\": {for: {n: [1, x]}")
                .replace("\"oven-{n}\", racks", "\"oven-x\", racks"));

        assertThat(next(Mappings.read(file).line().elements(), "a-op01")).containsExactly("oven-x", "racks");
    }

    @Test
    void buffersLeadToAWholeGroupByItsId() throws IOException {
        String text = Files.readString(EXAMPLE);
        Path file = write(text.replace("capacity: 40", "capacity: 40, to: \"oven-{n}\""));

        assertThat(next(Mappings.read(file).line().elements(), "racks"))
                .containsExactly("oven-1", "oven-2", "oven-3", "oven-4");
    }

    private static List<String> next(List<ElementDescription> elements, String id) {
        return elements.stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .orElseThrow()
                .routes();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("line.yaml"), text);
    }
}

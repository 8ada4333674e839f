package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.limit.Limits;
import linetwin.sim.scenario.file.MappingException;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user reads when something in a mapping file is wrong: the shipped example with one mistake in it. */
class MappingMistakesTest {
    private static final Path EXAMPLE = Path.of("..", "scenarios", "mappings", "pump-line.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        linetwin-mapping/1            | linetwin-mapping/2    | 8, column 9: schema: 'linetwin-mapping/2' must be linetwin-mapping/1.
        rate: 60 /h                   | rate: 60              | 12, column 14: plan.rate: '60' must be a rate with its unit, such as 60 /h.
        rate: 60 /h                   | rate: 0 /h            | 12, column 1: plan: plan of 0.0 jobs per hour with an ideal takt of 1 min; both must be more than 0.
        ideal-takt: 60 s              | ideal-takt: 0 s       | 12, column 1: plan: plan of 60.0 jobs per hour with an ideal takt of 0 s; both must be more than 0.
        cycle: 50 s                   | cycle: 50 sek         | 20, column 36: areas.assembly.elements.bearing.cycle: '50 sek' must be a time with its unit, such as 50 s.+Maybe '50 s' is meant.
        kind: sink                    | kind: sinc            | 24, column 23: areas.assembly.elements.shipped.kind: 'sinc' must be source, station, buffer or sink.+Maybe 'sink' is meant.
        as: A/OP20                    | as: A/OP10            | 22, column 19: areas.assembly.elements.motor.as: 'A/OP10' is the name of bearing already.
        capacity: 8                   | capacity: none        | 21, column 53: areas.assembly.elements.between.capacity: 'none' must be a whole number from 1 to 1000000.
        as: A/OP30, cycle: 48 s       | as: A/OP30            | 23, column 7: areas.assembly.elements.test: needs cycle, the ideal time for one item.
        as: A/OP30, cycle: 48 s       | as: A/OP30, cycle: 48 s, to: shiped | 23, column 43: areas.assembly.elements.test.to: 'shiped' is no element of the line.+Maybe 'shipped' is meant.
        kind: sink, title             | kind: buffer, title   | 14, column 1: areas: need a sink, where finished items leave the line.
        RUN: WORKING                  | RUN: WORKNG           | 37, column 14: messages.1.state.names.RUN: 'WORKNG' must be a state of the contract: WORKING, STARVED, BLOCKED, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK, OFF_SHIFT or NOT_OBSERVED; or none.+Maybe 'WORKING' is meant.
        reason: leak-tester           | reason: leak-teste    | 41, column 45: messages.1.state.names.ALARM_LEAK.reason: 'leak-teste' has no title in stops.+Maybe 'leak-tester' is meant.
        works/{cell}/{station}/status | works/#/status        | 31, column 12: messages.1.topic: 'works/#/status' is no topic: level 2 ('#') must be plain, a {name}, + or, at the end, #.
        works/{cell}/{station}/status | works/{cell}/status   | 32, column 14: messages.1.element: '{cell}/{station}' uses {station}, which the topic does not have.
        at: /mode                     | at: mode              | 35, column 11: messages.1.state.at: 'mode' must be a JSON pointer such as /status/mode, empty for the whole payload, or a name of the topic such as {station}.
        unit: ms                      | unit: min             | 33, column 27: messages.1.time.unit: 'min' must be iso, s, ms, us or ns.
            unit: ms                      | unit: ms, zone: Asia/Shanghai | 33, column 37: messages.1.time.zone: 'Asia/Shanghai' is for unit iso only; unit ms counts from 1970 in UTC.
            unit: ms                      | unit: ms, offset: +08:00 | 33, column 39: messages.1.time.offset: '+08:00' is for unit iso only; unit ms counts from 1970 in UTC.
            unit: ms                      | unit: iso, zone: Asia/Shanghay | 33, column 38: messages.1.time.zone: 'Asia/Shanghay' is no time zone such as Asia/Shanghai.+Maybe 'Asia/Shanghai' is meant.
            unit: ms                      | unit: iso, offset: 8  | 33, column 40: messages.1.time.offset: '8' must be an offset from UTC such as +08:00.
            unit: ms                      | unit: iso, offset: +19:00 | 33, column 40: messages.1.time.offset: '+19:00' must be an offset from UTC such as +08:00, at most 18 hours.
            unit: ms                      | unit: iso, zone: Europe/Berlin, offset: +01:00 | 33, column 61: messages.1.time.offset: '+01:00' can't stand beside zone, which says it already.
            unit: ms                      | unit: ms, within: 0 s | 33, column 39: messages.1.time.within: '0 s' must be more than 0.
            level: {at: ""}               | silent-after: 0 s     | 58, column 19: messages.4.silent-after: '0 s' must be more than 0.
        level: {at: ""}               | payload: text         | 58, column 5: messages.4.payload: 'payload' is written twice; must be once.
        level: {at: ""}               | lvel: {at: ""}        | 58, column 5: messages.4.lvel: 'lvel' is not a field here.+Maybe 'level' is meant.
        counters:                     | counter:              | 50, column 5: messages.2.counter: 'counter' is not a field here.+Maybe 'counters' is meant.
        {processed: {at: /total}, scrapped: {at: /nok}} | {procesed: {at: /total}} | 50, column 16: messages.2.counters.procesed: 'procesed' is not a field here.+Maybe 'processed' is meant.
        {at: /result, is: [NOK]}      | {at: /result}         | 54, column 18: messages.3.cycle-done.scrapped: must have one of is, not, from, below and exists.
        """)
    void mistakeIsShownWithItsPlaceRuleAndCorrection(String part, String mistake, String message) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        Path file = write(text.substring(0, at) + mistake + text.substring(at + part.length()));

        assertThatThrownBy(() -> Mappings.read(file))
                .isInstanceOf(MappingException.class)
                .hasMessage(file + ", line " + message.replace("+Maybe", "\nMaybe"));
    }

    /** Whatever is wrong with a mapping, nobody is told of scenarios. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '# nothing'                                   | is empty; must be a mapping.
        '- a'                                         | is not a map of fields; must be a mapping.
        'schema: linetwin-mapping/1 # {'              | line 1, column 1: 'name' is missing.
        'a: *x'                                       | is an anchor or alias of YAML; use * in the names of elements, or {name} in as, to say things once.
        'a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: {o: {p: {q: {r: {s: {t: {u: {v: 1}}}}}}}}}}}}}}}}}}}}}' | is nested deeper than 20 levels.
        'a: ['                                        | is not readable as YAML
        """)
    void mistakeOfAMappingIsNoneOfAScenario(String text, String message) throws IOException {
        Path file = write(text + "\n");

        assertThatThrownBy(() -> Mappings.read(file))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("scenario");
        assertThatThrownBy(() -> Mappings.read(folder))
                .isInstanceOf(MappingException.class)
                .hasMessage(folder + ": is a directory; must be a mapping file.");
        assertThatThrownBy(() -> Mappings.read(folder.resolve("lin.yaml")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("does not exist")
                .hasMessageNotContaining("scenario");
    }

    @Test
    void messageThatMeansNothingIsRefused() throws IOException {
        Path file = write(Files.readString(EXAMPLE).replace("    level: {at: \"\"}\n", ""));

        assertThatThrownBy(() -> Mappings.read(file))
                .hasMessageEndingWith("messages.4: must have one of state, counters, cycle-done, level and reason.");
    }

    @Test
    void fileWithoutFieldsIsNoMapping() throws IOException {
        Path file = write("# nothing yet\n");

        assertThatThrownBy(() -> Mappings.read(file)).hasMessage(file + ": is empty; must be a mapping.");
    }

    @Test
    void lineWithMoreElementsThanTelemetryCanDescribeIsRefused() throws IOException {
        String more = IntStream.range(0, Limits.ELEMENTS)
                .mapToObj(i -> "      b" + i + ": {kind: buffer}\n")
                .collect(Collectors.joining());
        Path file = write(Files.readString(EXAMPLE).replace("      shipped:", more + "      shipped:"));

        assertThatThrownBy(() -> Mappings.read(file))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(String.valueOf(Limits.ELEMENTS));
    }

    @Test
    void everyFieldOfTheSchemaIsNamedInItsDescription() throws IOException {
        String readme = Files.readString(Path.of("..", "scenarios", "README.md"));
        String mappings = readme.substring(readme.indexOf("## Mappings"));
        JsonNode definitions = new ObjectMapper()
                .readTree(Path.of("..", "scenarios", "linetwin-mapping.schema.json")
                        .toFile())
                .get("$defs");

        for (String kind : List.of("area", "element", "message", "case", "reason", "number", "condition", "edge")) {
            definitions
                    .get(kind)
                    .get("properties")
                    .fieldNames()
                    .forEachRemaining(field -> assertThat(mappings).contains(field));
        }
    }

    @Test
    void exampleDescribesItsLineAsTheContractDoes() {
        LineDescription line = Mappings.read(EXAMPLE).line();

        assertThat(line.elements())
                .extracting(LineDescription.ElementDescription::id)
                .containsExactly("bearing", "between", "motor", "test", "shipped");
        assertThat(line.elements().get(1).routes()).containsExactly("motor");
        assertThat(line.elements().get(0).idealCycleMicros()).isEqualTo(50_000_000);
        assertThat(line.jobsPerHour()).isEqualTo(60);
        assertThat(line.seed()).isNull();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("line.yaml"), text);
    }
}

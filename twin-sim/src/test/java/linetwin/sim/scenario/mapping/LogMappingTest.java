package linetwin.sim.scenario.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.sim.scenario.file.MappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user reads when something is wrong in the logs of a mapping: a shipped example with one mistake in it. */
class LogMappingTest {
    private static final Path EXAMPLES = Path.of("..", "scenarios", "mappings");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        stops-and-counts | kind: stops               | kind: stop                | logs.1.kind: 'stop' must be states, stops, counts or items.+Maybe 'stops' is meant.
        stops-and-counts | kind: stops               | kind: counts              | logs.1: needs counters.
        stops-and-counts | kind: counts              | kind: states              | logs.2: needs state.
        stops-and-counts | silent-after: 4 d         | silentafter: 4 d          | logs.1.silentafter: 'silentafter' is not a field here.+Maybe 'silent-after' is meant.
        stops-and-counts | silent-after: 4 d         | silent-after: 0 d         | logs.1.silent-after: '0 d' must be more than 0.
        stops-and-counts | charset: windows-1252     | charset: windows-1253452  | logs.1.charset: 'windows-1253452' is no character set such as windows-1252 or GBK.
        stops-and-counts | {at: /Station}            | {at: Station}             | logs.1.element.at: 'Station' must be a JSON pointer such as /status/mode, empty for the whole payload, or a name of the topic such as {station}.
        stops-and-counts | {at: /Station}            | "{station}"               | logs.1.element: '{station}' uses {station}, which the topic does not have.
        stops-and-counts | dd.MM.yyyy HH:mm:ss       | dd.MM.yyyy                | logs.1.begin.pattern: 'dd.MM.yyyy' is no pattern of a time: it must tell year, month, day, hour and minute, such as dd.MM.yyyy HH:mm:ss.
        stops-and-counts | dd.MM.yyyy HH:mm:ss       | DDDD                      | logs.1.begin.pattern: 'DDDD' is no pattern of a time: Too many pattern letters: D.
        stops-and-counts | as: Nachpunkten           | as: Unterboden            | areas.welding.elements.respot.as: 'Unterboden' is the name of underbody already.
        stops-and-counts | silent-after: 4 d         | covers: [respt]           | logs.1.covers: 'respt' is no station of the line; must be all, or ids of stations.+Maybe 'respot' is meant.
        stops-and-counts | zone: Europe/Berlin}      | zone: Europe/Berln}       | logs.1.begin.zone: 'Europe/Berln' is no time zone such as Asia/Shanghai.+Maybe 'Europe/Berlin' is meant.
        stops-and-counts | reason: robot-fault       | reason: robot-falt        | logs.1.state.names.Roboter*.reason: 'robot-falt' has no title in stops.+Maybe 'robot-fault' is meant.
        stops-and-counts | from: "14:00"             | from: "25:00"             | shifts.plan.2.from: '25:00' must be a time of the day such as 06:00.
        stops-and-counts | [2026-01-06]              | [2026-02-30]              | shifts.holidays: '2026-02-30' must be a date such as 2026-12-25.
        item-logs        | case: {at: /case}         | priority: 1               | logs.1: needs case, the name of the item.
        item-logs        | end: {at: /end, optional: true} | priority: 1         | logs.1: must have begin and end, or, of items, end alone or time with transition.
        item-logs        | form: xes                 | form: xml                 | logs.2.form: 'xml' must be csv, xes or ocel.
        item-logs        | object-type: part         | charset: GBK              | logs.3.charset: is for form csv.
        mtconnect-states | time: {at: /time}         | time: {at: /time, unit: ms, pattern: "d.M.yyyy H:mm"} | logs.1.time.pattern: 'd.M.yyyy H:mm' is for times that are written out, and not for unit ms.
        """)
    void mistakeIsShownWithItsPlaceRuleAndCorrection(String example, String part, String mistake, String message)
            throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example + ".yaml"));
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        Path file = Files.writeString(
                folder.resolve("line.yaml"), text.substring(0, at) + mistake + text.substring(at + part.length()));

        assertThatThrownBy(() -> Mappings.readLogs(file))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(message.replace("+Maybe", "\nMaybe"));
    }

    @Test
    void everyFieldOfTheSchemaIsDescribed() throws IOException {
        String readme = Files.readString(Path.of("..", "scenarios", "README.md"));
        JsonNode definitions = new ObjectMapper()
                .readTree(Path.of("..", "scenarios", "linetwin-mapping.schema.json")
                        .toFile())
                .get("$defs");
        List<String> fields = new ArrayList<>();
        for (String part : List.of("log", "log-time", "shift")) {
            definitions.get(part).get("properties").fieldNames().forEachRemaining(fields::add);
        }

        assertThat(fields)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        field -> assertThat(readme).containsAnyOf("`" + field + "`", "`" + field + ":", field + ": "));
    }
}

package linetwin.link.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.Counters;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows of a mapping can say, each on a line of two presses and a rack. */
class MappingLanguageTest {
    private static final String LINE = """
        schema: linetwin-mapping/1
        name: presses
        plant: {enterprise: ex, site: e}
        plan: {rate: 60 /h, ideal-takt: 60 s}
        areas:
          shop:
            line: l1
            elements:
              one: {as: [M1, "M1-*"], cycle: 1 s}
              rack: {kind: buffer, as: R1, capacity: 100}
              two: {as: M2, cycle: 1 s}
              out: {kind: sink}
        stops: {jam: {zh: 卡, en: Jam}, tool: {zh: 刀, en: Tool}}
        messages:
        """;

    @TempDir
    private Path folder;

    private final List<Message> said = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T06:00:00Z");

    @Test
    void incrementsAreAddedUp() {
        Translator line = line("- {topic: 'w/{station}', counters: {processed: {at: /n, increment: true, times: 2}}}");

        say(line, "w/M1", "{'n': 3}");
        say(line, "w/M1", "{'n': 2.0}");

        assertThat(counters("one").processed()).isEqualTo(10);
    }

    @Test
    void missingOptionalFieldSaysNothingAndTheRestOfTheMessageCounts() {
        Translator line = line("""
            - topic: w/{station}
              state: {at: /s, names: {RUN: WORKING}}
              counters: {processed: {at: /n, optional: true, ignore: [UNAVAILABLE]}}
            """);

        say(line, "w/M1", "{'s': 'RUN', 'n': 5}");
        say(line, "w/M1", "{'s': 'RUN'}");
        say(line, "w/M1", "{'s': 'RUN', 'n': null}");
        say(line, "w/M1", "{'s': 'RUN', 'n': 'UNAVAILABLE'}");
        say(line, "w/M1", "{'s': 'RUN', 'n': 7}");

        assertThat(rejected).isEmpty();
        assertThat(counters("one").processed()).isEqualTo(2);
    }

    @Test
    void firstCaseThatHoldsIsTheState() {
        Translator line = line("""
            - topic: w/{station}
              state:
                - {when: {at: /alarms/#, from: 1}, state: FAILED, reason: {at: /alarms/0/code, names: {17: jam, "2*": tool}}}
                - {when: [{at: /run, is: true}, {at: /mode, not: [MANUAL]}], state: WORKING}
                - {state: STARVED}
            """);

        say(line, "w/M1", "{'alarms': [{'code': 17}], 'run': true}");
        assertThat(state("one").cause()).isEqualTo(new Cause("jam", "one"));
        say(line, "w/M1", "{'alarms': [], 'run': true, 'mode': 'AUTO'}");
        assertThat(state("one").state()).isEqualTo(StationState.WORKING);
        say(line, "w/M1", "{'alarms': [], 'run': true, 'mode': 'MANUAL'}");
        assertThat(state("one").state()).isEqualTo(StationState.STARVED);
    }

    @Test
    void reasonOfAStopIsFoundInAnotherField() {
        Translator line = line("""
            - topic: w/{station}
              state:
                at: /s
                names: {RUN: WORKING, ALARM: FAILED}
                reason: {at: /code, names: {17: jam, "2*": tool}, ranges: [{from: 500, below: 600, reason: jam}]}
            """);

        for (var one :
                List.of(List.of("17", "jam"), List.of("230", "tool"), List.of("555", "jam"), List.of("9", "failed"))) {
            say(line, "w/M1", "{'s': 'ALARM', 'code': " + one.get(0) + "}");
            assertThat(state("one").cause().reason()).isEqualTo(one.get(1));
        }
        say(line, "w/M1", "{'s': 'RUN', 'code': 17}");
        assertThat(state("one").cause()).isEqualTo(Cause.NONE);
    }

    @Test
    void reasonInAMessageOfItsOwnHoldsForStopsUntilAnotherIsSaid() {
        Translator line = line("""
            - {topic: 'w/{station}/state', payload: text, state: {at: "", names: {1: WORKING, 2: FAILED}}}
            - {topic: 'w/{station}/why', payload: text, reason: {at: "", names: {0: none, 17: jam}}}
            """);

        say(line, "w/M1/why", "17");
        say(line, "w/M1/state", "1");
        assertThat(state("one").cause()).isEqualTo(Cause.NONE);
        say(line, "w/M1/state", "2");
        assertThat(state("one").cause().reason()).isEqualTo("jam");
        say(line, "w/M1/why", "0");
        assertThat(state("one").cause().reason()).isEqualTo("failed");
    }

    @Test
    void rowOfHigherPriorityCountsUntilItSaysNone() {
        Translator line = line("""
            - {topic: 'w/{station}/run', payload: text, state: {at: "", names: {true: WORKING, false: STARVED}}}
            - {topic: 'w/{station}/fault', payload: text, priority: 1, state: {at: "", names: {true: FAILED, false: none}}}
            """);

        say(line, "w/M1/run", "true");
        say(line, "w/M1/fault", "true");
        say(line, "w/M1/run", "false");
        assertThat(state("one").state()).isEqualTo(StationState.FAILED);
        say(line, "w/M1/fault", "false");
        assertThat(state("one").state()).isEqualTo(StationState.STARVED);
    }

    @Test
    void wordsMayMeanNothingAndOthersMayHaveAMeaning() {
        Translator line = line("""
            - topic: w/{station}
              payload: text
              state: {at: "", names: {RUN: WORKING}, ranges: [{from: 6, below: 7, state: SETUP}], ignore: ["INFO*"], default: MINOR_STOP}
            """);

        say(line, "w/M1", "RUN");
        say(line, "w/M1", "INFO 3");
        assertThat(state("one").state()).isEqualTo(StationState.WORKING);
        say(line, "w/M1", "6.9");
        assertThat(state("one").state()).isEqualTo(StationState.SETUP);
        say(line, "w/M1", "7");
        assertThat(state("one").state()).isEqualTo(StationState.MINOR_STOP);
        assertThat(rejected).isEmpty();
    }

    @Test
    void elementOfAnArrayIsFoundByNameAndNumbersMayBeWrittenInAnyWay() {
        Translator line = line("""
            - topic: w/{station}
              state: {at: "/tags/[meta/name=mode]/value", names: {6: WORKING}}
              level: {at: /queue/#, optional: true}
            """);

        say(line, "w/M1", "{'tags': [{'meta': {'name': 'x'}}, {'meta': {'name': 'mode'}, 'value': 6.0}]}");
        say(line, "w/M2", "{'tags': [{'value': 6}]}");

        assertThat(state("one").state()).isEqualTo(StationState.WORKING);
        assertThat(rejected).containsExactly("w/M2: /tags/[meta/name=mode]/value is missing");
    }

    @Test
    void messageMayHoldSeveralRecordsOfWhichABadOneSpoilsNoOther() {
        Translator line = line("""
            - topic: w/all
              each: /stations/{station}
              time: {at: ^/ts, unit: iso}
              state: {at: /s, names: {RUN: WORKING, DOWN: FAILED}}
            - {topic: w/all, each: {at: /racks, optional: true}, element: /id, level: {at: /items/#}}
            """);

        say(
                line,
                "w/all",
                "{'ts': '2026-01-05T05:59:00Z', 'stations': {'M1': {'s': 'RUN'}, 'M2': {'s': 'OFF'}, 'M1-b': {'s':"
                        + " 'DOWN'}}, 'racks': [{'id': 'R1', 'items': [1, 2, 3]}]}");

        assertThat(state("one").state()).isEqualTo(StationState.WORKING);
        assertThat(rejected).containsExactly("w/all: /s is 'OFF', which is a state that the mapping has no name for");
        assertThat(said)
                .filteredOn(LevelMessage.class::isInstance)
                .last()
                .extracting(m -> ((LevelMessage) m).content())
                .isEqualTo(3);
    }

    @Test
    void itemIsFinishedOnTheEdgeOfAWord() {
        Translator line = line("""
            - topic: w/{station}
              cycle-done: {on: {at: /s, from: RUN, to: [DONE, IDLE]}, scrapped: {at: /ok, is: false}}
            """);

        say(line, "w/M1", "{'s': 'DONE', 'ok': true}");
        say(line, "w/M1", "{'s': 'RUN'}");
        say(line, "w/M1", "{'s': 'DONE', 'ok': true}");
        say(line, "w/M1", "{'s': 'DONE', 'ok': true}");
        say(line, "w/M1", "{'s': 'RUN'}");
        say(line, "w/M1", "{'s': 'IDLE', 'ok': false}");
        say(line, "w/M1", "{'s': 'RUN'}");
        say(line, "w/M1", "{'s': 'ALARM'}");

        assertThat(counters("one").processed()).isEqualTo(2);
        assertThat(counters("one").scrapped()).isEqualTo(1);
        assertThat(rejected).isEmpty();
    }

    @Test
    void delimitedTextIsReadLineByLine() {
        Translator line = line("""
            - topic: w/log
              payload: {separator: ";", names: [station, mode, count]}
              element: /station
              state: {at: /mode, names: {RUN: WORKING, "a;b": SETUP}}
              counters: {processed: {at: /count, increment: true, optional: true}}
            """);

        say(line, "w/log", "M1;RUN;2\r\nM2;\"a;b\"\nM1; RUN;3;more\n");

        assertThat(counters("one").processed()).isEqualTo(5);
        assertThat(state("two").state()).isEqualTo(StationState.SETUP);
        assertThat(rejected).isEmpty();
    }

    @Test
    void packedPayloadIsUnpackedAndABombIsNot() {
        Translator line = line("- {topic: 'w/{station}', state: {at: /s, names: {RUN: WORKING}}}");

        line.accept("w/M1", gzip("{\"s\": \"RUN\"}"), now);
        line.accept("w/M2", gzip(" ".repeat(1 << 21)), now);

        assertThat(state("one").state()).isEqualTo(StationState.WORKING);
        assertThat(rejected).containsExactly("w/M2: has more than 1048576 bytes when it is unpacked");
    }

    @Test
    void rowCountsForAGroupOfStationsOnly() {
        Translator line = line("""
            - {topic: 'w/{station}', payload: text, when: {at: "{station}", is: "M1*"}, state: {at: "", names: {1: WORKING}}}
            - {topic: 'w/{station}', payload: text, when: {at: "{station}", not: "M1*"}, state: {at: "", names: {1: FAILED}}}
            """);

        say(line, "w/M1-left", "1");
        say(line, "w/M2", "1");

        assertThat(state("one").state()).isEqualTo(StationState.WORKING);
        assertThat(state("two").state()).isEqualTo(StationState.FAILED);
    }

    /** Two robots are one element: 4 and 10 items, however their readings alternate. */
    @Test
    void countersOfSeveralNamesAreKeptApart() {
        Translator line = line("- {topic: 'w/{station}', payload: text, counters: {processed: {at: ''}}}");

        for (String reading : List.of("M1-a 100", "M1-b 7", "M1-a 104", "M1-b 17")) {
            String[] parts = reading.split(" ", -1);
            say(line, "w/" + parts[0], parts[1]);
        }

        assertThat(counters("one").processed()).isEqualTo(14);
    }

    @Test
    void messageInWhichTooMuchWouldHaveToBeLookedThroughIsRefused() {
        Translator line = line("""
            - {topic: w/all, each: /a, element: M1, state: {at: "^/b/[x=1]/s", names: {RUN: WORKING}, optional: true}}
            """);

        say(line, "w/all", "{'a': [1, 2, 3, 4, 5, 6], 'b': [" + "0,".repeat(199_999) + "0]}");

        assertThat(rejected)
                .isNotEmpty()
                .allMatch("w/all: is too large for what is looked for in it: more than 1000000 values"::equals);
    }

    private Translator line(String rows) {
        try {
            Path file = folder.resolve("mapping.yaml");
            Files.writeString(file, LINE + rows.stripTrailing().indent(2));
            return new Translator(Mappings.read(file), "1", new Ear());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void say(Translator line, String topic, String payload) {
        now = now.plusSeconds(10);
        line.accept(topic, payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8), now);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private StateMessage state(String station) {
        return said.stream()
                .filter(StateMessage.class::isInstance)
                .map(StateMessage.class::cast)
                .filter(state -> state.header().source().cell().equals(station))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Counters counters(String station) {
        return state(station).counters();
    }

    private final class Ear implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            said.add(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            rejected.add(reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}

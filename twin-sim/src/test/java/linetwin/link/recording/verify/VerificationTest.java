package linetwin.link.recording.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings that are whole have no finding; each change breaks one rule and is found once. */
class VerificationTest {
    private static final String FIRST = "/first/state";
    private static final String EVENTS = "/event";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "liangjiang-baseline, 0, 3",
        "liangjiang-digital, 6, 2",
        "teaching/paint-rework, 0, 24",
        "teaching/die-change, 0, 24",
        "validation/sync-3, 0, 1"
    })
    void recordingOfAShippedLineIsClean(String scenario, int warmUpHours, int hours) throws IOException {
        Verification verification =
                Verification.of(RecordedRun.of(folder.resolve("run.jsonl"), scenario, 3, warmUpHours, hours)
                        .file());

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.messages()).isGreaterThan(1_000);
        assertThat(verification.kpis()).isPresent();
    }

    @Test
    void cutLineIsFound() throws IOException {
        assertOnlyFinding(recorded().cutLastLine().write(), Rule.LINE, "is cut off");
    }

    @Test
    void payloadThatIsNoMessageIsFound() throws IOException {
        Path file = recorded()
                .change("/between/level", level -> level.remove("entered"))
                .write();

        assertThat(Verification.of(file).counts()).isEqualTo(Map.of(Rule.SCHEMA, 1L, Rule.SEQUENCE, 1L));
        assertThat(Verification.of(file).findings().get(0).message()).isEqualTo("entered is missing");
    }

    @Test
    void elementThatTheLineDoesNotHaveIsFound() throws IOException {
        Path file = recorded()
                .change(EVENTS, events -> ((ObjectNode) events.at("/events/0")).put("element", "third"))
                .write();

        assertThat(Verification.of(file).findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .isEqualTo("an event is of 'third', which the area does not have"));
    }

    @Test
    void missingMessageIsFound() throws IOException {
        assertOnlyFinding(recorded().remove(FIRST).write(), Rule.SEQUENCE, "so 1 message is missing");
    }

    /** MQTT 3.1.1, section 4.3.2: at QoS 1 a message arrives at least once. */
    @ParameterizedTest
    @ValueSource(strings = {"/first/state", "/between/level", "/event"})
    void messageThatComesTwiceIsCountedAndNoFindingUnlessItIsAsked(String topic) throws IOException {
        Path file = recorded().duplicate(topic).write();

        Verification verification = Verification.of(file);
        Verification strict = Verification.strictly(file);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.redelivered()).isEqualTo(1);
        assertThat(strict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.SEQUENCE);
            assertThat(finding.message()).endsWith("which came already");
        });
        assertThat(strict.redelivered()).isZero();
    }

    @Test
    void messageOfTheSameNumberThatSaysSomethingElseIsFound() throws IOException {
        Path file = recorded()
                .duplicate("/between/level")
                .change("/between/level", level -> level.put("wallTime", "2026-01-05T06:00:01.000000Z"))
                .write();

        assertOnlyFinding(file, Rule.SEQUENCE, "which came already and said something else");
    }

    @Test
    void timeThatTurnsBackIsFound() throws IOException {
        Path file = recorded()
                .change("/between/level", level -> level.put("simTime", "2026-01-05T06:00:01.000000Z"))
                .write();

        assertOnlyFinding(file, Rule.TIME, "simTime is 2026-01-05T06:00:01Z after ");
    }

    @Test
    void changeFromAStateThatWasNotIsFound() throws IOException {
        Path file = recorded()
                .change(
                        EVENTS,
                        events -> has(events, "state-changed"),
                        events -> first(events, "state-changed").put("from", "MAINTENANCE"))
                .write();

        assertOnlyFinding(file, Rule.STATE, "changes from MAINTENANCE to ");
    }

    @Test
    void stateTimesThatDoNotAddUpAreFound() throws IOException {
        Path file = recorded()
                .change("/out/state", state -> {
                    ObjectNode times = (ObjectNode) state.get("timesMicros");
                    times.put("WORKING", times.get("WORKING").asLong() + 1);
                })
                .write();

        assertThat(Verification.of(file).findings())
                .hasSizeBetween(1, 2)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(Rule.STATE_TIMES))
                .anySatisfy(finding -> assertThat(finding.message()).contains("add up to"));
    }

    @Test
    void counterThatFallsIsFound() throws IOException {
        Path file = recorded()
                .change(FIRST, state -> ((ObjectNode) state.get("counters")).put("idealMicros", 0))
                .write();

        assertOnlyFinding(file, Rule.COUNTERS, "idealMicros fell from ");
    }

    @Test
    void contentThatDoesNotFollowFromWhatEnteredAndLeftIsFound() throws IOException {
        Path file = recorded()
                .change(
                        "/between/level",
                        level -> level.put("entered", level.get("entered").asLong() + 3)
                                .put("left", level.get("left").asLong() + 2))
                .write();

        assertThat(Verification.of(file).findings())
                .anySatisfy(finding -> assertThat(finding)
                        .returns(Rule.CONSERVATION, Finding::rule)
                        .satisfies(it -> assertThat(it.message()).contains(" entered and ", " left, but content is ")));
    }

    @Test
    void vehicleThatVanishesIsFound() throws IOException {
        Path file = recorded()
                .change(
                        EVENTS,
                        events -> has(events, "vehicle-entered"),
                        events -> remove(events, "vehicle-entered", "first"))
                .write();

        assertThat(Verification.of(file).counts().keySet()).containsExactly(Rule.CONSERVATION);
    }

    @Test
    void cycleThatNoEventTellsOfIsFound() throws IOException {
        Path file = recorded()
                .change(EVENTS, events -> has(events, "cycle-done"), events -> remove(events, "cycle-done", "first"))
                .write();

        assertOnlyFinding(file, Rule.EVENTS, "processed rose by ");
    }

    @Test
    void findingSaysWhereItIs() throws IOException {
        Path file = recorded().remove(FIRST).write();

        Finding finding = Verification.of(file).findings().get(0);
        assertThat(finding.toString())
                .startsWith(file + ", line " + finding.position().line() + ": sequence: linetwin/v1/")
                .contains(FIRST + ": seq is ");
    }

    private RecordedRun recorded() throws IOException {
        return RecordedRun.of(folder.resolve("run.jsonl"), "teaching/two-stations", 3, 0, 4);
    }

    private static void assertOnlyFinding(Path file, Rule rule, String message) {
        assertThat(Verification.of(file).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    private static boolean has(JsonNode message, String type) {
        return message.get("events").size() > 1
                && message.get("events").findValuesAsText("type").contains(type);
    }

    private static ObjectNode first(JsonNode message, String type) {
        for (JsonNode event : message.get("events")) {
            if (event.get("type").asText().equals(type)) {
                return (ObjectNode) event;
            }
        }
        throw new AssertionError(type);
    }

    private static void remove(JsonNode message, String type, String element) {
        ArrayNode events = (ArrayNode) message.get("events");
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).get("type").asText().equals(type)
                    && events.get(i).get("element").asText().equals(element)) {
                events.remove(i);
                return;
            }
        }
        throw new AssertionError(type);
    }
}

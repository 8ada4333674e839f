package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePayloadTest {
    private static final int MUTANTS_OF_EACH_EXAMPLE = 2_000;

    private final JsonCodec codec = new JsonCodec();

    static Stream<Arguments> examples() {
        return GoldenTest.examples();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        state           | "schema":"linetwin/1"      | "schema":"linetwin/2"     | schema is 'linetwin/2'; this program reads linetwin/1 only
        state           | "schema":"linetwin/1"      | "schema":"linetwin/11"    | schema is 'linetwin/11'; this program reads linetwin/1 only
        state           | "schema":"linetwin/1",     | ``                        | schema is missing
        state           | body-1/framing             | body-1/respot             | source is 'linetwin-demo/liangjiang/welding/body-1/respot', which is not the source in the topic
        state           | "seq":57                   | "seq":0                   | seq is 0; must be 1 or more
        state           | "seq":57                   | "seq":57.5                | seq must be an integer from 0 to 9223372036854775807, but is the number 57.5
        state           | "seq":57                   | "seq":1e99                | seq must be an integer from 0 to 9223372036854775807, but is the number 1E+99
        state           | "state":"BLOCKED"          | "state":"SLEEPING"        | state has 'SLEEPING'; must be one of [WORKING, STARVED, BLOCKED, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED]
        state           | "good":15                  | "good":-15                | counters.good must be an integer from 0 to 9223372036854775807, but is the number -15
        state           | "good":15                  | "good":null               | counters.good is missing
        state           | "since":"2026-01-05        | "since":"2026-13-05       | since is '2026-13-05T06:29:44.500000Z'; must be a time in UTC such as 2026-01-05T06:00:00.000000Z
        state           | "BLOCKED":15500000         | "IDLE":15500000           | timesMicros has 'IDLE'; must be one of [WORKING, STARVED, BLOCKED, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED]
        state           | "body":"B000042"           | "body":42                 | vehicles[0].body must be a string of whole characters, but is the number 42
        state           | "body":"B000042"           | "body":"\\ud83d"          | vehicles[0].body must be a string of whole characters, but is the string '?'
        state-of-a-sink | "551":9                    | "x":9                     | leadTimes.buckets has the key 'x'; must be 1 to 6 digits
        event           | "type":"andon-called"      | "type":"shouted"          | events[9].type is 'shouted'; must be one of [state-changed, vehicle-entered, vehicle-left, cycle-done, inspected, scrapped, changed-over, delivery-late, andon-called, station-checked, wear-missed, inspector-reached, vehicle-completed]
        event           | "firstTimeThrough":true    | "firstTimeThrough":"yes"  | events[10].firstTimeThrough must be true or false, but is the string 'yes'
        level           | "content":8                | "content":[8]             | content must be an integer from 0 to 2147483647, but is an array
        level           | "byFamily":{}              | "byFamily":[]             | byFamily must be an object, but is an array
        kpi             | 28.0                       | 1e400                     | values.jobsPerHour must be a finite number, but is the number 1E+400
        command-set-pace| "pace":60.0                | "pace":-1                 | payload holds a value out of its range: pace is -1.0; must be 0 to 1000000
        description     | "en":"Welding"             | "en":""                   | payload holds a value out of its range: a text needs both languages, but zh is '焊装' and en is ''
        """)
    void everyErrorNamesTopicFieldAndRule(String example, String part, String replacement, String error)
            throws Exception {
        String golden = new String(Golden.bytes(example), StandardCharsets.UTF_8);
        assertThat(golden).contains(part);
        Topic topic = Examples.of(example).topic();
        byte[] broken = golden.replace(part, replacement).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.decode(topic, broken))
                .isExactlyInstanceOf(TelemetryFormatException.class)
                .hasMessage(topic + ": " + error);
    }

    @Test
    void emptyTruncatedDeepHugeAndDoubledPayloadsAreRefused() throws Exception {
        String golden = new String(Golden.bytes("clock"), StandardCharsets.UTF_8);

        assertRefused("", "payload must be an object, but is missing");
        assertRefused("[]", "payload must be an object, but is an array");
        assertRefused(golden.substring(0, 40), "payload is no JSON: ");
        assertRefused(golden + golden, "payload is no JSON: ");
        assertRefused(golden.replace("{", "{\"pace\":1,"), "payload is no JSON: Duplicate field 'pace'");
        assertRefused("[".repeat(100_000), "payload is no JSON: ");
        assertRefused(
                " ".repeat(1 << 20) + golden,
                "payload has " + ((1 << 20) + golden.length()) + " bytes; must be at most 1048576");
    }

    @Test
    void errorQuotesNoMoreThanALineCanShow() {
        Topic topic = Examples.of("clock").topic();
        byte[] payload = ("{\"schema\":\"\\n\\u001b[31m" + "x".repeat(60_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.decode(topic, payload))
                .hasMessageMatching(topic + ": schema is '\\?\\?\\[31mx{250,300}…");
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        String golden = new String(Golden.bytes("clock"), StandardCharsets.UTF_8);
        byte[] extended = golden.replace("{", "{\"moon\":{\"phase\":[1,2]},").getBytes(StandardCharsets.UTF_8);

        Message example = Examples.of("clock");
        assertThat(codec.decode(example.topic(), extended)).isEqualTo(example);
    }

    @Test
    void laterMinorSchemaIsRead() throws Exception {
        String golden = new String(Golden.bytes("clock"), StandardCharsets.UTF_8);
        byte[] later = golden.replace("linetwin/1", "linetwin/1.4").getBytes(StandardCharsets.UTF_8);

        Message example = Examples.of("clock");
        assertThat(codec.decode(example.topic(), later)).isEqualTo(example);
    }

    /** A mutant is either refused in the one way or is another message, which then is written and read the same. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void mutatedBytesAreRefusedOrAreAMessage(String name, Message example) throws Exception {
        byte[] golden = Golden.bytes(name);
        long refused = IntStream.range(0, MUTANTS_OF_EACH_EXAMPLE)
                .filter(seed -> isRefused(example.topic(), mutant(golden, new Random(seed))))
                .count();

        assertThat(refused).isBetween(MUTANTS_OF_EACH_EXAMPLE / 10L, MUTANTS_OF_EACH_EXAMPLE - 1L);
    }

    private boolean isRefused(Topic topic, byte[] payload) {
        try {
            Message message = codec.decode(topic, payload);
            assertThat(codec.decode(topic, codec.encode(message))).isEqualTo(message);
            return false;
        } catch (TelemetryFormatException e) {
            assertThat(e).hasMessageStartingWith(topic + ": ");
            return true;
        }
    }

    /** One to four bytes replaced, doubled or cut, mostly by characters that mean something in JSON. */
    private static byte[] mutant(byte[] golden, Random random) {
        byte[] bytes = golden.clone();
        String meaningful = "{}[]\",:-+.0123456789eEnulltrue\\";
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) meaningful.charAt(random.nextInt(meaningful.length()));
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private void assertRefused(String payload, String errorStart) {
        Topic topic = Examples.of("clock").topic();
        assertThatThrownBy(() -> codec.decode(topic, payload.getBytes(StandardCharsets.UTF_8)))
                .isExactlyInstanceOf(TelemetryFormatException.class)
                .hasMessageStartingWith(topic + ": " + errorStart);
    }
}

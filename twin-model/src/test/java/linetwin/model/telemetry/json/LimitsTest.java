package linetwin.model.telemetry.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.limit.Limits;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of what is read: a clock message that just keeps it is read, one that is one over is refused. */
class LimitsTest {
    private static final Topic CLOCK = Examples.of("clock").topic();

    private final JsonCodec codec = new JsonCodec();

    static Stream<Arguments> extensions() {
        return Stream.of(
                limit("text", Limits.TEXT_CHARACTERS, n -> "\"moon\":\"" + "x".repeat(n) + "\""),
                limit("name", Limits.NAME_CHARACTERS, n -> "\"" + "x".repeat(n) + "\":1"),
                limit("number", Limits.NUMBER_CHARACTERS, n -> "\"moon\":" + "9".repeat(n)),
                limit("depth", Limits.JSON_DEPTH - 1, n -> "\"moon\":" + "[".repeat(n) + "]".repeat(n)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extensions")
    void whatKeepsALimitIsReadAndOneMoreIsRefused(String name, int most, IntFunction<String> extension)
            throws Exception {
        assertThat(codec.decode(CLOCK, extended(extension.apply(most)))).isEqualTo(Examples.of("clock"));

        byte[] over = extended(extension.apply(most + 1));
        assertThatThrownBy(() -> codec.decode(CLOCK, over))
                .isExactlyInstanceOf(TelemetryFormatException.class)
                .hasMessageStartingWith(CLOCK + ": payload is no JSON: ")
                .hasMessageContaining("exceeds the maximum allowed");
    }

    @Test
    void aPayloadOfTheLongestKindIsReadAndOneByteMoreIsRefused() throws Exception {
        byte[] golden = Golden.bytes("clock");
        byte[] longest = Arrays.copyOf(golden, Limits.PAYLOAD_BYTES);
        Arrays.fill(longest, golden.length, longest.length, (byte) ' ');

        assertThat(codec.decode(CLOCK, longest)).isEqualTo(Examples.of("clock"));
        assertThatThrownBy(() -> codec.decode(CLOCK, Arrays.copyOf(longest, longest.length + 1)))
                .hasMessage(CLOCK + ": payload has 1048577 bytes; must be at most 1048576");
    }

    @Test
    void aLineOfTheMostAreasIsReadAndOfOneMoreIsRefused() throws Exception {
        DescriptionMessage example = (DescriptionMessage) Examples.of("description");
        LineDescription line = example.description();
        byte[] most = codec.encode(new DescriptionMessage(example.header(), withAreas(line, Limits.AREAS)));

        assertThat(codec.decode(example.topic(), most)).isInstanceOf(DescriptionMessage.class);
        assertThatThrownBy(() -> withAreas(line, Limits.AREAS + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("areas are 65; must be at most 64");
    }

    @Test
    void aTopicIsRefusedByItsLengthAndQuotedInPart() {
        String longest = "x".repeat(Limits.TOPIC_CHARACTERS);

        assertThatThrownBy(() -> Topic.parse(longest)).hasMessageEndingWith("' has 1 levels; must be 8");
        assertThatThrownBy(() -> Topic.parse(longest + "\n"))
                .hasMessageMatching("topic 'x{300}…' has 513 characters; must be at most 512");
    }

    private static LineDescription withAreas(LineDescription line, int number) {
        return new LineDescription(
                line.scenario(),
                line.seed(),
                line.start(),
                line.plant(),
                line.jobsPerHour(),
                line.idealTaktMicros(),
                IntStream.range(0, number)
                        .mapToObj(i -> new AreaDescription("area-" + i, Text.of("area"), "line", 0))
                        .toList(),
                line.elements(),
                line.variants(),
                line.colours(),
                line.baseline());
    }

    private static byte[] extended(String extension) throws Exception {
        return new String(Golden.bytes("clock"), UTF_8)
                .replaceFirst("\\{", "{" + extension + ",")
                .getBytes(UTF_8);
    }

    private static Arguments limit(String name, int most, IntFunction<String> extension) {
        return Arguments.of(name, most, extension);
    }
}

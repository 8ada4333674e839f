package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.body.LineCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    private final JsonCodec codec = new JsonCodec();

    static Stream<Arguments> examples() {
        return Examples.all().entrySet().stream().map(example -> Arguments.of(example.getKey(), example.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void messageIsWrittenAsItsGoldenFile(String name, Message example) throws Exception {
        assertThat(new String(codec.encode(example), StandardCharsets.UTF_8))
                .isEqualTo(new String(Golden.bytes(name), StandardCharsets.UTF_8))
                .startsWith("{\"schema\":\"linetwin/1" + minorVersion(name) + "\",");
    }

    private static String minorVersion(String name) {
        if (Stream.of("resolve", "passport", "robots", "inspect-now", "cameras", "findings")
                .anyMatch(name::contains)) {
            return ".4";
        }
        if (name.contains("remote") || name.contains("agv") || name.endsWith("origins")) {
            return ".3";
        }
        return name.endsWith("forecast") ? ".1" : name.contains("until") ? ".2" : "";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void goldenFileIsReadAsTheMessageAndWrittenTheSame(String name, Message example) throws Exception {
        Message decoded = codec.decode(example.topic(), Golden.bytes(name));

        assertThat(decoded).isEqualTo(example);
        assertThat(codec.encode(decoded)).isEqualTo(Golden.bytes(name));
    }

    @Test
    void everyMessageClassHasAGoldenFile() {
        assertThat(Examples.all().values().stream().map(Message::messageClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(MessageClass.values());
    }

    /** Nanoseconds of so long a time pass the end of a {@code long}. */
    @Test
    void theLongestRepairIsWrittenAndReadTheSame() throws Exception {
        Message message = new CommandMessage(
                Examples.of("command-pause").header(),
                "c-3",
                new LineCommand.InjectFault("framing", "", Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS)));

        assertThat(codec.decode(message.topic(), codec.encode(message))).isEqualTo(message);
    }

    /** The JDK itself wrote 8.409999999999999E21 before version 19. */
    @Test
    void fractionsAreWrittenTheSameOnEveryJdk() {
        Message clock = Examples.of("clock");
        Message kpis = new KpiMessage(
                clock.header(), new TreeMap<>(Map.of("a", Double.valueOf("8.41E21"), "b", 2e-3, "c", Double.NaN)));

        assertThat(new String(codec.encode(kpis), StandardCharsets.UTF_8))
                .endsWith("\"values\":{\"a\":8.41E21,\"b\":0.002}}");
    }
}

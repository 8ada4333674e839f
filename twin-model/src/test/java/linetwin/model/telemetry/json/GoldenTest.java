package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
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
                .startsWith("{\"schema\":\"linetwin/1\",");
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
}

package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.Sums;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of microseconds that no {@code long} and no double holds, from message to message. */
class LargeSumsTest {
    private final JsonCodec codec = new JsonCodec();
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551617",
                "170141183460469231731687303715884105727"
            })
    void sumsAreWrittenAndReadExactlyAndKeepToTheSchema(String digits) throws Exception {
        BigInteger sum = new BigInteger(digits);
        for (Message message : new Message[] {level(sum), state(sum)}) {
            byte[] payload = codec.encode(message);

            assertThat(new String(payload, StandardCharsets.UTF_8)).contains(":" + digits);
            assertThat(codec.decode(message.topic(), payload)).isEqualTo(message);
            assertThat(StrictSchema.of(message.messageClass()).mistakes(json.readTree(payload)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "170141183460469231731687303715884105728", "1.5"})
    void whatIsNoSumIsRefusedByItsField(String number) {
        Message level = level(BigInteger.valueOf(4_711));
        String payload = new String(codec.encode(level), StandardCharsets.UTF_8).replace("4711", number);

        assertThatThrownBy(() -> codec.decode(level.topic(), payload.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TelemetryFormatException.class)
                .hasMessageContaining("contentMicros must be an integer from 0 to " + Sums.MOST);
    }

    private static LevelMessage level(BigInteger sum) {
        return new LevelMessage(Examples.of("level").header(), 3, 40, new TreeMap<>(), 10, 7, sum);
    }

    private static StateMessage state(BigInteger sum) {
        StateMessage state = (StateMessage) Examples.of("state-of-a-sink");
        return new StateMessage(
                state.header(),
                state.state(),
                state.since(),
                state.cause(),
                state.vehicles(),
                state.counters(),
                state.times(),
                new LeadTimes(14, sum, new TreeMap<>()),
                null,
                new Held(2, sum));
    }
}

package linetwin.model.telemetry.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    static Stream<Instant> times() {
        Random random = new Random(22_400);
        return random.longs(100, 0, 7_000_000_000_000_000L)
                .mapToObj(
                        micros -> Instant.EPOCH.plusSeconds(micros / 1_000_000).plusNanos(micros % 1_000_000 * 1_000));
    }

    @ParameterizedTest
    @MethodSource("times")
    void timeIsWrittenWithSixDecimalsAndReadTheSame(Instant time) {
        assertThat(Instants.format(time)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(Instants.parse(Instants.format(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T06:00:00Z,            2026-01-05T06:00:00.000000Z",
        "2026-01-05T06:00:00.5Z,          2026-01-05T06:00:00.500000Z",
        "2026-01-05T06:00:00.123456789Z,  2026-01-05T06:00:00.123456Z",
        "2024-02-29T23:59:59.999999Z,     2024-02-29T23:59:59.999999Z",
        "1970-01-01T00:00:00Z,            1970-01-01T00:00:00.000000Z",
        "2199-12-31T23:59:59.999999Z,     2199-12-31T23:59:59.999999Z",
    })
    void timesOfOtherPublishersMayHaveAnyNumberOfDecimals(String text, Instant expected) {
        assertThat(Instants.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-05",
                "2026-02-29T00:00:00.000000Z",
                "2026-01-05T24:00:01.000000Z",
                "2026-01-05T06:00:00.0000a0Z",
                "2026-01-05 06:00:00.000000Z",
                "+10000-01-05T06:00:00Z",
                "-0001-01-05T06:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2200-01-01T00:00:00Z"
            })
    void whatIsNoTimeOfTheYears1970To2199IsRefused(String text) {
        assertThat(Instants.parse(text)).isNull();
    }

    @Test
    void timeBeyondTheYear2199CanNotBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.format(Instant.MAX))
                .withMessageContaining("is outside of 1970-01-01T00:00:00Z to 2199-12-31T23:59:59.999999Z");
    }
}

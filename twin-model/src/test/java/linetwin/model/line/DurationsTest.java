package linetwin.model.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT24H, 1 d",
        "PT1H30M, 90 min",
        "PT1M30S, 90 s",
        "PT0.25S, 250 ms",
        "PT0.0000015S, 0.0015 ms",
        "PT-1H, -1 h",
        "P36500D, 36500 d"
    })
    void textIsWhatPeopleWrite(Duration duration, String expected) {
        assertThat(Durations.text(duration)).isEqualTo(expected);
    }

    @Test
    void aHundredYearsAreNotTooLongAndAMicrosecondMoreIs() {
        Duration more = Durations.LONGEST.plusNanos(1_000);

        assertThat(Durations.isTooLong(Durations.LONGEST)).isFalse();
        assertThat(Durations.isTooLong(more)).isTrue();
        assertThat(Durations.isTooLong(more.negated())).isTrue();
    }
}

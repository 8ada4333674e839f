package linetwin.model.value;

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

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s, 0 秒",
        "PT0.0000004S, 0.4 µs, 0.4 微秒",
        "PT0.0336S, 34 ms, 34 毫秒",
        "PT2.04S, 2.0 s, 2.0 秒",
        "PT3S, 3 s, 3 秒",
        "PT5M40S, 340 s, 340 秒",
        "PT5M, 5 min, 5 分钟",
        "PT1M, 60 s, 60 秒",
        "PT48H, 2 d, 2 天",
        "PT1H35M10S, 95 min, 95 分钟",
        "PT2H20M, 2.3 h, 2.3 小时",
        "PT26H, 26 h, 26 小时",
        "P15DT1H, 15 d, 15 天",
        "PT-90S, −90 s, −90 秒",
    })
    void aboutSuitsTheLengthAndNeverRoundsToZero(Duration duration, String en, String zh) {
        assertThat(Durations.about(duration)).isEqualTo(new Text(zh, en));
    }
}

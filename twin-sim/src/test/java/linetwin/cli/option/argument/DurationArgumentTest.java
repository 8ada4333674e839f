package linetwin.cli.option.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationArgumentTest {
    @ParameterizedTest
    @CsvSource({"5 d, PT120H", "20h, PT20H", "1.5 h, PT90M", "90 min, PT90M", "0.5 s, PT0.5S", "-1 h, PT-1H"})
    void numberAndUnitAreADuration(String text, Duration expected) {
        assertThat(new DurationArgument().convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "d", "5 days", "5 d 3 h"})
    void anythingElseIsRefusedWithTheUnits(String text) {
        assertThatThrownBy(() -> new DurationArgument().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is not a duration; it needs a number and one of the units d, h, min, s.\n"
                        + "Maybe '5 d' or '20 h' is meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"36501 d", "999999999 d", "-999999999999999999999 s"})
    void whatIsLongerThanAHundredYearsIsRefusedAsWritten(String text) {
        assertThatThrownBy(() -> new DurationArgument().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is too long; it must be at most 36500 d");
        assertThat(new DurationArgument().convert("36500 d")).isEqualTo(Duration.ofDays(36_500));
    }

    @ParameterizedTest
    @CsvSource({"PT120H, 5 d", "PT20H, 20 h", "PT90M, 90 min", "PT0.5S, 0.5 s"})
    void textTakesTheLargestUnitWithoutAFraction(Duration duration, String expected) {
        assertThat(DurationArgument.text(duration)).isEqualTo(expected);
    }

    @Test
    void textIsReadBackAsTheSameDuration() {
        Duration odd = Duration.ofSeconds(100_001);

        assertThat(new DurationArgument().convert(DurationArgument.text(odd))).isEqualTo(odd);
    }
}

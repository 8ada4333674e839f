package linetwin.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with units. */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        "250 ms, PT0.25S",
        "104 s, PT1M44S",
        "104s, PT1M44S",
        "12 min, PT12M",
        "1.5 h, PT1H30M",
        "2 d, PT48H",
        "0 s, PT0S",
        "0.0000005 s, PT0.000001S",
        "12 /min, PT5S",
        "30 /h, PT2M",
        "9 /min, PT6.666667S"
    })
    void durationsHaveUnitsAndRatesAreTheTimeBetweenTwo(String text, Duration duration) {
        assertThat(Quantities.findDuration(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"104", "-5 s", "5 sek", "5 S", "s", "", "1e3 s", "0 /h", "5 %", "1,5 h", "٣ s"})
    void anythingElseIsNoDuration(String text) {
        assertThat(Quantities.findDuration(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"85 %, 0.85", "0.85, 0.85", "100 %, 1", "12.5%, 0.125"})
    void sharesArePlainOrInPercent(String text, double share) {
        assertThat(Quantities.findShare(text)).contains(share);
    }

    @Test
    void ratesAreRecountedToHours() {
        assertThat(Quantities.findRatePerHour("0.5 /min")).contains(30.0);
        assertThat(Quantities.findRatePerHour("30 h")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"112 s, 0.9, 100.8 s", "13 %, 0.7, 9.1 %", "9 /min, 2, 18 /min", "1500, 0.4, 600", "0.3, 0.1, 0.03"})
    void scalingKeepsTheUnit(String text, BigDecimal factor, String product) {
        assertThat(Quantities.scaled(text, factor)).contains(product);
    }

    @Test
    void wordsAreNotScaled() {
        assertThat(Quantities.scaled("fifo", BigDecimal.TEN)).isEmpty();
    }
}

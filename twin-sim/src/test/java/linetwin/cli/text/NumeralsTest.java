package linetwin.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.sim.stats.ConfidenceInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "27.3142, 0.2149, 27.31 ± 0.21",
        "27.3142, 12.4, 27 ± 12",
        "1234.6, 130, 1235 ± 130",
        "0.0123456, 0.00012, 0.01235 ± 0.00012",
        "0.5, 0, 0.50 ± 0.00",
        "0.0083333, 0, 0.00833 ± 0.00",
        "0, 0, 0.00 ± 0.00"
    })
    void estimateShowsTwoDigitsOfItsUncertainty(double mean, double halfWidth, String expected) {
        assertThat(Numerals.interval(new ConfidenceInterval(mean, halfWidth, 0.95)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"41.234, 1.29, +41.2 % ± 1.3", "-3.26, 14.2, -3.3 % ± 14.2"})
    void gainShowsItsSignAndOneDecimalAtLeast(double percent, double halfWidth, String expected) {
        assertThat(Numerals.signedPercent(new ConfidenceInterval(percent, halfWidth, 0.95)))
                .isEqualTo(expected);
    }
}

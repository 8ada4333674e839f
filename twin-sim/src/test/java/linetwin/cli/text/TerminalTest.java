package linetwin.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({"24 20, 20", "'50 132\n', 132", "0 0, 80", "'', 80", "24, 80", "24 999999, 80", "24 -3, 80"})
    void widthIsWhatTheTerminalSaysOr80(String size, int columns) {
        assertThat(Terminal.columns(size)).isEqualTo(columns);
    }
}

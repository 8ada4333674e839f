package linetwin.ui.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSizeTest {
    @ParameterizedTest
    @CsvSource({"1280, 720, 1", "1920, 1080, 1", "2560, 1440, 1.3333", "3840, 2160, 2", "3840, 1080, 1"})
    void byItselfTheTextGrowsWithTheWindowBeyondThatOfAUsualDisplay(double width, double height, double factor) {
        assertThat(TextSize.AUTO.factor(width, height)).isCloseTo(factor, offset(1e-4));
        assertThat(TextSize.LARGE.factor(width, height)).isGreaterThan(factor);
        assertThat(TextSize.NORMAL.factor(width, height)).isEqualTo(1);
    }
}

package linetwin.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterKindTest {
    @ParameterizedTest
    @CsvSource({
        "COUNT, 4, 3.5",
        "COUNT, 0, -1",
        "TIME, 1.5 min, -1 s",
        "TIME, 30 /h, 30",
        "TIME, 0 s, {exponential: 3 h}",
        "DISTRIBUTION, {exponential: 3 h}, {normal: 3 h}",
        "RATE, 25 /h, 90 s",
        "SHARE, 100 %, 101 %",
        "SHARE, 0.003, 1.3",
        "WEIGHT, 60 %, heavy",
        "POWER, 25 kW, 25 W",
        "NUMBER, 2, half",
        "WORD, 3 x 8 h, ''"
    })
    void aKindTellsTheBoundsOfItsValues(String kind, String good, String bad) {
        assertThat(ParameterKind.named(kind).accepts(good)).isTrue();
        assertThat(ParameterKind.named(kind).accepts(bad)).isFalse();
    }

    @Test
    void whatIsCalculatedIsRoundedOnlyIfItComesInPieces() {
        assertThat(ParameterKind.COUNT.findRounded("2.5")).contains(3);
        assertThat(ParameterKind.SHARE.findRounded("1.2")).isEmpty();
        assertThat(ParameterKind.COUNT.findRounded(BigDecimal.valueOf(1_000_001).toPlainString()))
                .isEmpty();
    }

    @Test
    void aKindThatIsNotKnownIsAWord() {
        assertThat(ParameterKind.named("COLOUR")).isSameAs(ParameterKind.WORD);
    }
}

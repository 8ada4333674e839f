package linetwin.model.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void equalQuotientsAreEqual() {
        assertThat(Ratio.of(6, 8)).isEqualTo(Ratio.of(3, 4)).isEqualTo(Ratio.of(-3, -4));
        assertThat(Ratio.of(0, 7)).isEqualTo(Ratio.of(0, 1));
    }

    @Test
    void productIsExactWhereDoublesAreNot() {
        Ratio third = Ratio.of(1, 3);
        Ratio product = third.times(Ratio.of(Long.MAX_VALUE, 7)).times(Ratio.of(21, Long.MAX_VALUE));

        assertThat(product).isEqualTo(Ratio.of(1, 1));
    }

    @Test
    void nothingToDivideByHasNoValueAndSpoilsProducts() {
        assertThat(Ratio.of(5, 0)).isEqualTo(Ratio.UNDEFINED);
        assertThat(Ratio.UNDEFINED.value()).isNaN();
        assertThat(Ratio.of(1, 2).times(Ratio.UNDEFINED).isDefined()).isFalse();
    }
}

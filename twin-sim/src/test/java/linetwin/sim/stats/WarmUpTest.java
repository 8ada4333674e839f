package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    /** Case MSER5 of the validation set: x(t) = 10 − 8·0.97^t + ((7919 t mod 13) − 6) / 3, t = 0..499. */
    private static final double[] RISING = IntStream.range(0, 500)
            .mapToDouble(t -> 10 - 8 * Math.pow(0.97, t) + (7919 * t % 13 - 6) / 3.0)
            .toArray();

    @Test
    void startUpIsCutWhereTheRestHasTheSmallestStandardError() {
        WarmUp warmUp = WarmUp.byMser5(RISING);

        assertThat(warmUp.observationsToDelete()).isEqualTo(95);
        assertThat(warmUp.meanAfter()).isCloseTo(9.968477441048353, within(1e-12));
        assertThat(warmUp.isSettled()).isTrue();
    }

    @Test
    void settledSeriesLosesNothing() {
        double[] level = IntStream.range(0, 100).mapToDouble(t -> t % 5).toArray();

        assertThat(WarmUp.byMser5(level)).isEqualTo(new WarmUp(0, 2, true));
    }

    @Test
    void seriesThatOnlyRisesSaysRunLonger() {
        double[] trend = IntStream.range(0, 100).mapToDouble(t -> t).toArray();

        WarmUp warmUp = WarmUp.byMser5(trend);

        assertThat(warmUp.isSettled()).isFalse();
        assertThat(warmUp.observationsToDelete()).isEqualTo(50);
    }

    @Test
    void seriesTooShortToJudgeIsRefused() {
        assertThatThrownBy(() -> WarmUp.byMser5(new double[19]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MSER-5 needs 20 observations or more, got 19");
    }
}

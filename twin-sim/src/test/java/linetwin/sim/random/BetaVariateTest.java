package linetwin.sim.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beta variates against the moments of their distribution. */
class BetaVariateTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @CsvSource({"0.9, 20", "0.6, 20", "0.03, 20", "0.5, 1"})
    void meanAndVarianceAreThoseOfTheDistribution(double mean, double concentration) {
        RandomStream stream = RandomStream.named(1, 0, "camera", "confidence");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double drawn = BetaVariate.draw(mean, concentration, stream);
            assertThat(drawn).isBetween(0.0, 1.0);
            sum += drawn;
            squares += (drawn - mean) * (drawn - mean);
        }
        double variance = mean * (1 - mean) / (concentration + 1);
        double standardError = Math.sqrt(variance / DRAWS);
        assertThat(standardError).isLessThan(0.002);
        assertThat(Math.abs(sum / DRAWS - mean)).isLessThan(3 * standardError);
        assertThat(squares / DRAWS / variance).isBetween(0.97, 1.03);
    }

    @Test
    void certaintyIsNotDrawn() {
        RandomStream stream = RandomStream.named(1, 0, "camera", "confidence");
        double next = RandomStream.named(1, 0, "camera", "confidence").uniform();

        assertThat(BetaVariate.draw(0, 20, stream)).isZero();
        assertThat(BetaVariate.draw(1, 20, stream)).isEqualTo(1);
        assertThat(stream.uniform()).isEqualTo(next);
    }
}

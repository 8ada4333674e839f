package linetwin.sim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialFunctionTest {
    @Test
    void isWithinTwoUnitsInTheLastPlaceOfTheReference() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            double x = random.nextDouble(-700, 700) * Math.pow(random.nextDouble(), 3);

            assertThat(unitsFromReference(x)).as("exp %s", x).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, -1, 699.9, -699.9})
    void agreesAtLandmarks(double x) {
        assertThat(unitsFromReference(x)).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {710, -746, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void leavesTheEndsOfTheRangeToTheReference(double x) {
        assertThat(ExponentialFunction.of(x)).isEqualTo(Double.valueOf(StrictMath.exp(x)));
    }

    /** In the last place. */
    private static double unitsFromReference(double x) {
        double reference = StrictMath.exp(x);
        return Math.abs(ExponentialFunction.of(x) - reference) / Math.ulp(reference);
    }
}

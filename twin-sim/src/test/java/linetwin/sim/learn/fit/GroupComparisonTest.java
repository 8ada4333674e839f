package linetwin.sim.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;
import org.junit.jupiter.api.Test;

class GroupComparisonTest {
    private static final DurationSampler CYCLE = DrawnSample.sampler(Family.LOGNORMAL, 0.1);

    @Test
    void variantsThatTakeLongerAreTold() {
        RandomStream stream = DrawnSample.stream(0, "groups");
        GroupComparison comparison = GroupComparison.find(
                        Family.LOGNORMAL,
                        List.of(
                                DrawnSample.complete(CYCLE, 50, stream),
                                DrawnSample.complete(DurationSampler.lognormal(110e6, 0.1), 50, stream)))
                .orElseThrow();

        assertThat(comparison.degreesOfFreedom()).isEqualTo(2);
        assertThat(comparison.pValue()).isLessThan(1e-3);
    }

    /** Of 400 pairs that don't differ, 5 % are said to; the band is 3.5 standard errors of 1.1 % wide: once in 2000 by chance. */
    @Test
    void variantsThatDoNotDifferAreRarelyToldApart() {
        int told = 0;
        for (int pair = 0; pair < 400; pair++) {
            RandomStream stream = DrawnSample.stream(pair, "alike");
            double pValue = GroupComparison.find(
                            Family.LOGNORMAL,
                            List.of(DrawnSample.complete(CYCLE, 60, stream), DrawnSample.complete(CYCLE, 90, stream)))
                    .orElseThrow()
                    .pValue();
            told += pValue < 0.05 ? 1 : 0;
        }

        assertThat(told / 400.0).isBetween(0.012, 0.09);
    }

    @Test
    void groupsTooSmallToTellAreLeftOut() {
        assertThat(GroupComparison.find(Family.GAMMA, List.of(LifetimeSample.of(1, 2, 3, 4), LifetimeSample.of(5, 6))))
                .isEmpty();
    }
}

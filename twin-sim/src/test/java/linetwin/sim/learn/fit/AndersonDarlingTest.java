package linetwin.sim.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.junit.jupiter.api.Test;

class AndersonDarlingTest {
    /** A² = −n − Σ (2i − 1)/n (ln F(x_i) + ln S(x_(n+1−i))). */
    @Test
    void withoutCensoringItIsTheClassicalStatistic() {
        double[] sorted = {3, 8, 14, 25, 40, 41, 90};
        ContinuousDistribution distribution = ExponentialDistribution.of(30);
        int n = sorted.length;
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += (2 * i - 1)
                    * (Math.log(distribution.cumulativeProbability(sorted[i - 1]))
                            + Math.log(distribution.survivalProbability(sorted[n - i])));
        }

        double distance = AndersonDarling.distance(KaplanMeier.of(LifetimeSample.of(sorted)), n, distribution);
        assertThat(distance).isCloseTo(-n - sum / n, within(1e-12));
    }

    @Test
    void aCurveCutOffAtTheEndIsHeldBesideAsMuchOfTheDistribution() {
        ContinuousDistribution distribution = ExponentialDistribution.of(30);
        LifetimeSample cut = LifetimeSample.of(new double[] {3, 8, 14, 25}, new double[] {25, 25, 25});
        LifetimeSample whole = LifetimeSample.of(3, 8, 14, 25, 60, 70, 80);

        double ofCut = AndersonDarling.distance(KaplanMeier.of(cut), 7, distribution);
        assertThat(ofCut).isPositive().isLessThan(AndersonDarling.distance(KaplanMeier.of(whole), 7, distribution));
    }
}

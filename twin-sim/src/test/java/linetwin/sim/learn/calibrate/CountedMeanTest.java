package linetwin.sim.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import linetwin.sim.learn.fit.Lump;
import linetwin.sim.random.RandomStream;
import org.junit.jupiter.api.Test;

class CountedMeanTest {
    /** Hours in which a counter went on by 36 each: (3600/36) s, unsure by the part of a count at either end of an hour. */
    @Test
    void equalHoursAreAsUnsureAsCountsAreWhole() {
        CountedMean mean = CountedMean.of(List.of(new Lump(36, 3600), new Lump(36, 3600), new Lump(36, 3600)));

        assertThat(mean.mean()).isEqualTo(100);
        assertThat(mean.count()).isEqualTo(108);
        // t of 2 degrees is 4.3027; 4.3027 x 100 x sqrt(3/6) / 108
        assertThat(mean.interval().upper() - 100).isCloseTo(2.817, within(1e-3));
    }

    @Test
    void aSingleSumSetsNoBound() {
        assertThat(CountedMean.of(List.of(new Lump(5, 50))).interval().upper()).isInfinite();
    }

    /** Cycles of mean 60 and cv 1 counted each hour, 300 times: 95 % of the intervals hold it within four standard errors. */
    @Test
    void intervalsHoldTheMean() {
        RandomStream stream = RandomStream.named(1, 0, "station", "cycles");
        int inside = 0;
        for (int trial = 0; trial < 300; trial++) {
            inside += CountedMean.of(hours(stream, 12)).interval().contains(60) ? 1 : 0;
        }

        assertThat(inside / 300.0).isBetween(0.90, 1.0);
    }

    /** A counter that is read on the hour while cycles go on. */
    private static List<Lump> hours(RandomStream stream, int hours) {
        List<Lump> lumps = new ArrayList<>();
        double time = 60 * stream.exponential();
        for (int hour = 1; hour <= hours; hour++) {
            int count = 0;
            for (; time < hour * 3600; time += 60 * stream.exponential()) {
                count++;
            }
            lumps.add(new Lump(Math.max(2, count), 3600));
        }
        return lumps;
    }
}

package linetwin.sim.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountIntervalTest {
    @Test
    void leavesHalfOfTheRestOutOnEachSide() {
        Sample hundred =
                Sample.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
        CountInterval interval = CountInterval.of(hundred, 0.8);
        assertThat(interval.lower()).isEqualTo(11);
        assertThat(interval.upper()).isEqualTo(90);
    }

    /** 30 % are at 5, 60 % at 6, 10 % at 7: nearer to 10 % than to nothing is leaving out 7, and nothing than 30 %. */
    @Test
    void takesTheEndsThatAreNearestToTheLevelWhereCountsAreCoarse() {
        Sample coarse = Sample.of(DoubleStream.concat(
                        DoubleStream.generate(() -> 5).limit(3),
                        DoubleStream.concat(DoubleStream.generate(() -> 6).limit(6), DoubleStream.of(7)))
                .toArray());
        CountInterval interval = CountInterval.of(coarse, 0.8);
        assertThat(interval.lower()).isEqualTo(5);
        assertThat(interval.upper()).isEqualTo(6);
        assertThat(interval.holds(5)).isTrue();
        assertThat(interval.holds(7)).isFalse();
    }

    @Test
    void ofEqualValuesIsThatValue() {
        CountInterval interval = CountInterval.of(Sample.of(4, 4, 4), 0.95);
        assertThat(interval.lower()).isEqualTo(4);
        assertThat(interval.upper()).isEqualTo(4);
    }

    @Test
    void refusesALevelThatIsNone() {
        assertThatThrownBy(() -> CountInterval.of(Sample.of(1), 1)).hasMessage("level 1.0 is not between 0 and 1");
    }
}

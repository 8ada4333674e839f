package linetwin.sim.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.value.Distribution;
import org.junit.jupiter.api.Test;

/** A distribution of a scenario as a file writes it again. */
class OwnDistributionTest {
    private static List<Duration> seconds(int... seconds) {
        return IntStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void observedValuesStayAsManyAsTheyWere() {
        assertThat(OwnDistribution.text(Distribution.Empirical.ofValues(seconds(30, 10))))
                .isEqualTo("{empirical: {values: [10 s, 30 s]}}");
        assertThat(OwnDistribution.scaled(Distribution.Empirical.ofValues(seconds(30, 10, 20)), 2))
                .isEqualTo("{empirical: {values: [20 s, 40 s, 60 s]}}");
    }

    @Test
    void quantilesStayQuantiles() {
        assertThat(OwnDistribution.text(Distribution.Empirical.ofQuantiles(seconds(10, 20))))
                .isEqualTo("{empirical: {quantiles: [10 s, 20 s]}}");
        assertThat(OwnDistribution.text(Distribution.Empirical.ofQuantiles(seconds(10, 20, 50, 60))))
                .isEqualTo("{empirical: {quantiles: [10 s, 20 s, 50 s, 60 s]}}");
    }
}

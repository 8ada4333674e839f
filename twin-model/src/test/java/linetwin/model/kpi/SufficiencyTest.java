package linetwin.model.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SufficiencyTest {
    private static final double TARGET = 30;

    private static LineKpis planned(double vehicles) {
        return new LineKpis(
                new LineOutput(0, 0, 0, 0, 0, 0, 0, 0),
                new LineOee(Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(1, 1)),
                new LeadTimeKpis(Double.NaN, Double.NaN),
                vehicles,
                Map.of(),
                Double.NaN,
                Map.of(),
                Ratio.of(1, 1),
                List.of());
    }

    @Test
    void aRateIsToldOnceTenVehiclesWerePlanned() {
        assertThat(Sufficiency.RATE.isReached(planned(9.9))).isFalse();
        assertThat(Sufficiency.RATE.isReached(planned(10))).isTrue();
    }

    @Test
    void aComparisonNeedsThreeTimesAsMany() {
        assertThat(Sufficiency.COMPARISON.isReached(planned(29))).isFalse();
        assertThat(Sufficiency.COMPARISON.isReached(planned(30))).isTrue();
    }

    @Test
    void whatIsMissingIsPlannedTimeAtTheTargetRate() {
        assertThat(Sufficiency.RATE.missing(planned(4), TARGET)).isEqualTo(Duration.ofMinutes(12));
        assertThat(Sufficiency.COMPARISON.missing(planned(40), TARGET)).isZero();
    }
}

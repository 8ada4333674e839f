package linetwin.model.line.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import linetwin.model.line.resource.ShiftPlan.Interval;
import org.junit.jupiter.api.Test;

class ShiftPlanTest {
    private final ShiftPlan plan = new ShiftPlan(
            "two-shifts",
            Duration.ofHours(24),
            List.of(new Interval(hours(2), hours(10)), new Interval(hours(10), hours(18))),
            List.of());

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void theNextBeginIsThatOfTheShiftAfterAlsoAtTheVeryBeginOfOneAndInThePeriodAfter() {
        assertThat(plan.nextBegin(Duration.ZERO)).isEqualTo(hours(2));
        assertThat(plan.nextBegin(hours(2))).isEqualTo(hours(10));
        assertThat(plan.nextBegin(hours(10))).isEqualTo(hours(26));
        assertThat(plan.nextBegin(hours(24 * 7 + 12))).isEqualTo(hours(24 * 8 + 2));
    }
}

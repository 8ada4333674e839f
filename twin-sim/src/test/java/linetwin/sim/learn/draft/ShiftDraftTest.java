package linetwin.sim.learn.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.state.StationState;
import linetwin.sim.learn.sample.Pause;
import org.junit.jupiter.api.Test;

class ShiftDraftTest {
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    @Test
    void nightsAndBreaksOfMostDaysAreThePlanAndAHolidayIsNone() {
        List<Pause> pauses = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            if (day == 3) {
                pauses.add(pause(StationState.OFF_SHIFT, day * 24, 24));
            } else {
                pauses.add(pause(StationState.BREAK, day * 24 + 4, 1));
                pauses.add(pause(StationState.OFF_SHIFT, day * 24 + 16, 8));
            }
        }

        assertThat(ShiftDraft.of("day", START, Duration.ofDays(7), pauses)).hasValueSatisfying(plan -> {
            assertThat(plan.period()).isEqualTo(Duration.ofDays(1));
            assertThat(plan.shifts()).containsExactly(interval(0, 16));
            assertThat(plan.breaks()).containsExactly(interval(4, 5));
        });
    }

    @Test
    void freeWeekendsMakeAPlanOfWeeksOnceTwoWereSeen() {
        List<Pause> pauses = List.of(
                pause(StationState.OFF_SHIFT, 5 * 24, 48),
                pause(StationState.OFF_SHIFT, 12 * 24, 48),
                pause(StationState.OFF_SHIFT, 19 * 24, 48));

        assertThat(ShiftDraft.of("week", START, Duration.ofDays(21), pauses)).hasValueSatisfying(plan -> {
            assertThat(plan.period()).isEqualTo(Duration.ofDays(7));
            assertThat(plan.shifts()).containsExactly(interval(0, 120));
        });
    }

    @Test
    void aSinglePauseIsNoPlan() {
        List<Pause> pauses = List.of(pause(StationState.OFF_SHIFT, 30, 3));

        assertThat(ShiftDraft.of("none", START, Duration.ofDays(7), pauses)).isEmpty();
    }

    private static Pause pause(StationState state, int fromHour, int hours) {
        return new Pause(state, START.plus(Duration.ofHours(fromHour)), START.plus(Duration.ofHours(fromHour + hours)));
    }

    private static Interval interval(int from, int until) {
        return new Interval(Duration.ofHours(from), Duration.ofHours(until));
    }
}

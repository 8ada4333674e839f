package linetwin.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import linetwin.model.history.Period;
import linetwin.model.twin.Alarm;
import linetwin.store.history.Cut.Mark;
import linetwin.store.history.KeptMark;
import linetwin.store.history.KeptRun;
import linetwin.store.history.KeptStop;
import linetwin.store.history.Stop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");

    private static Instant hour(int hours) {
        return SIX.plus(Duration.ofHours(hours));
    }

    private static KeptMark mark(int hours, boolean isOnShift, int offHours, Mark... marks) {
        return new KeptMark(
                hour(hours),
                Set.of(marks),
                isOnShift,
                Duration.ofHours(offHours).toSeconds() * 1_000_000,
                null);
    }

    @Test
    void aShiftGoesFromItsBeginToItsEnd() {
        List<Shift> shifts = Shift.of(List.of(
                mark(0, true, 0, Mark.RUN_BEGIN, Mark.SHIFT_BEGIN),
                mark(5, true, 0),
                mark(10, false, 0, Mark.SHIFT_END),
                mark(11, false, 1),
                mark(12, true, 2, Mark.SHIFT_BEGIN),
                mark(13, true, 2)));

        assertThat(shifts)
                .containsExactly(
                        new Shift(new Period(hour(0), hour(10)), true, true, true),
                        new Shift(new Period(hour(12), hour(13)), true, false, false));
    }

    @Test
    void aTurnThatNobodyHeardShowsByTheTimeOutOfShifts() {
        List<Shift> shifts =
                Shift.of(List.of(mark(2, true, 0), mark(9, true, 0), mark(13, true, 2), mark(14, true, 2)));

        assertThat(shifts)
                .containsExactly(
                        new Shift(new Period(hour(2), hour(9)), false, true, false),
                        new Shift(new Period(hour(13), hour(14)), false, false, false));
    }

    @Test
    void periodsGoByName() {
        KeptRun run = new KeptRun(1, "line", "run", hour(0), hour(40));
        Shift day = new Shift(new Period(hour(0), hour(10)), true, true, true);
        Shift night = new Shift(new Period(hour(12), hour(22)), true, true, true);
        Shift present = new Shift(new Period(hour(36), hour(40)), true, false, false);
        List<Shift> shifts = List.of(day, night, present);

        assertThat(PeriodName.LAST_SHIFT.of(run, shifts)).contains(night.period());
        assertThat(PeriodName.LAST_NIGHT_SHIFT.of(run, shifts)).contains(night.period());
        assertThat(PeriodName.LAST_DAY_SHIFT.of(run, shifts)).contains(day.period());
        assertThat(PeriodName.THIS_SHIFT.of(run, shifts)).contains(present.period());
        assertThat(PeriodName.THIS_SHIFT.of(run, List.of(day))).isEmpty();
        assertThat(PeriodName.YESTERDAY.of(run, shifts)).contains(new Period(hour(0), hour(18)));
        assertThat(PeriodName.TODAY.of(run, shifts)).contains(new Period(hour(18), hour(40)));
    }

    @Test
    void downtimeIsThatWithinThePeriod() {
        List<KeptStop> stops = List.of(
                stop(hour(0).minusSeconds(60), hour(0).plusSeconds(60), true),
                stop(hour(1), hour(1).plusSeconds(30), false),
                stop(hour(2).minusSeconds(10), null, false));

        assertThat(Downtime.of(stops, new Period(hour(0), hour(2))))
                .containsExactly(new Downtime("a", Alarm.Kind.BREAKDOWN, "robot", 3, Duration.ofSeconds(100), false));
    }

    private static KeptStop stop(Instant begin, @Nullable Instant until, boolean isEndHeard) {
        return new KeptStop(1, new Stop("a", Alarm.Kind.BREAKDOWN, "robot", begin, until, isEndHeard), null);
    }
}

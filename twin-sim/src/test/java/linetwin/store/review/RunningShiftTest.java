package linetwin.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptMark;
import linetwin.store.history.KeptReading;
import linetwin.store.history.KeptRun;
import linetwin.store.record.HeardRun;
import linetwin.store.record.HistoryRecorder;
import org.junit.jupiter.api.Test;

/** An hour and a shift that still go on. */
class RunningShiftTest {
    private static final HeardRun PAIR = HeardRun.of("teaching/two-stations", Duration.ofHours(4));
    private static final double TARGET = PAIR.announcement().description().jobsPerHour();

    private static LineTotals totals(Instant at) {
        LatestReadings latest = new LatestReadings(PAIR.announcement().description());
        PAIR.between(Instant.MIN, at).forEach(latest::accept);
        return latest.totalsAt(at);
    }

    private static LineKpis kpis(String until) {
        return LineKpis.between(LineTotals.atStart(PAIR.announcement().description()), totals(PAIR.at(until)));
    }

    private static Shift shift(Instant from, Duration length, boolean isOver) {
        return new Shift(new Period(from, from.plus(length)), true, isOver, isOver);
    }

    @Test
    void theRunningHourIsOnTheBoardThoughTheStoreHasNoReadingOfIt() {
        try (HistoryStore store = HistoryStore.inMemory();
                HistoryRecorder recorder = new HistoryRecorder(store)) {
            PAIR.between(Instant.MIN, PAIR.at("3H30M")).forEach(recorder::accept);
            KeptRun run = store.latest().orElseThrow();
            KeptReading present = recorder.present(run.run()).orElseThrow();
            Reviewer reviewer = new Reviewer(store, run, Optional.of(present));
            Review review =
                    reviewer.review(new Period(PAIR.begin(), PAIR.at("4H"))).orElseThrow();

            assertThat(store.marks(run)).extracting(KeptMark::at).last().isEqualTo(PAIR.at("3H"));
            assertThat(review.rows()).extracting(ReviewRow::isRunning).containsExactly(false, false, false, true);
            ReviewRow running = review.rows().get(3);
            assertThat(running.period())
                    .isEqualTo(new Period(PAIR.at("3H"), present.mark().at()));
            assertThat(running.kpis())
                    .isEqualTo(LineKpis.between(
                            totals(PAIR.at("3H")), totals(present.mark().at())));
            assertThat(running.isWholeHeard()).isTrue();
            assertThat(Objects.requireNonNull(running.losses()).plannedMicros())
                    .isEqualTo(running.kpis().output().plannedMicros());
        }
    }

    @Test
    void ofARunThatIsNotHeardThereIsNoPresent() {
        try (HistoryStore store = HistoryStore.inMemory();
                HistoryRecorder recorder = new HistoryRecorder(store)) {
            PAIR.between(Instant.MIN, PAIR.at("1H30M")).forEach(recorder::accept);
            assertThat(recorder.present("another")).isEmpty();
        }
    }

    /** Yesterday's shift had two planned hours; today's has lasted for one. */
    @Test
    void whatIsLeftIsToldByAFormerShiftOfTheSameTimeOfDay() {
        Instant yesterday = PAIR.begin();
        Shift former = shift(yesterday, Duration.ofHours(2), true);
        Shift running = shift(yesterday.plus(Duration.ofDays(1)), Duration.ofHours(1), false);
        Map<Period, LineKpis> known = Map.of(former.period(), kpis("2H"), running.period(), kpis("1H"));

        ShiftOutlook outlook =
                ShiftOutlook.of(List.of(former, running), TARGET, known::get).orElseThrow();

        long good = kpis("1H").output().good();
        assertThat(outlook.left()).isEqualTo(Duration.ofHours(1));
        assertThat(outlook.plannedLeft()).isEqualTo(Duration.ofHours(1));
        assertThat(outlook.difference()).isCloseTo(good - TARGET, within(1e-6));
        assertThat(outlook.neededPerHour()).isCloseTo(2 * TARGET - good, within(1e-6));
    }

    @Test
    void withoutSuchAShiftNobodyKnowsWhenItEnds() {
        Shift former = shift(PAIR.begin().plus(Duration.ofHours(8)), Duration.ofHours(2), true);
        Shift running = shift(PAIR.begin().plus(Duration.ofDays(1)), Duration.ofHours(1), false);

        assertThat(ShiftOutlook.of(List.of(former, running), TARGET, period -> kpis("1H")))
                .isEmpty();
        assertThat(ShiftOutlook.of(List.of(former), TARGET, period -> kpis("1H")))
                .isEmpty();
    }

    @Test
    void howAShiftStandsIsSaidInBothLanguages() {
        ShiftOutlook behind = new ShiftOutlook(-4, Duration.ofMinutes(112), 59.7, Duration.ofMinutes(112));
        assertThat(ReviewWords.outlook(behind).en())
                .isEqualTo("behind by 4, 1:52 h left of the shift, the plan needs 32.0 in a planned hour");
        assertThat(ReviewWords.outlook(behind).zh()).isEqualTo("落后 4 辆，本班还剩 1:52 小时，要完成计划需每计划小时 32.0 辆");
    }

    @Test
    void aShiftOverMidnightNamesItsDayOnce() {
        Instant evening = Instant.parse("2026-01-05T18:00:00Z");
        assertThat(ReviewWords.shift(new Period(evening, evening.plus(Duration.ofHours(10)))))
                .isEqualTo("2026-01-05 18:00 – 04:00 (+1)");
    }
}

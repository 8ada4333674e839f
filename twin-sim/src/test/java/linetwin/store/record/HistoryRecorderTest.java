package linetwin.store.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.Message;
import linetwin.model.twin.Mirror;
import linetwin.store.history.Cut.Mark;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptMark;
import linetwin.store.history.KeptReading;
import linetwin.store.history.KeptRun;
import linetwin.store.history.KeptStop;
import org.junit.jupiter.api.Test;

class HistoryRecorderTest {
    private static final HeardRun PAIR = HeardRun.of("teaching/two-stations", Duration.ofHours(4));
    private static final HeardRun DIGITAL = HeardRun.of("liangjiang-digital", Duration.ofHours(26));

    @Test
    void eachFullHourIsAReadingAndTheLastOneIsWhereHearingEnds() {
        try (HistoryStore store = heard(PAIR.between(Instant.MIN, PAIR.at("3H30M")))) {
            KeptRun run = store.latest().orElseThrow();

            assertThat(run.line()).isEqualTo("two-stations");
            assertThat(store.marks(run))
                    .extracting(KeptMark::at)
                    .containsExactly(PAIR.begin(), PAIR.at("1H"), PAIR.at("2H"), PAIR.at("3H"), PAIR.at("3H30M"));
            assertThat(store.marks(run))
                    .extracting(KeptMark::since)
                    .containsExactly(null, PAIR.begin(), PAIR.at("1H"), PAIR.at("2H"), PAIR.at("3H"));
        }
    }

    @Test
    void figuresOfAnyHoursAreThoseOfTheMessagesUpToThen() {
        try (HistoryStore store = heard(DIGITAL.messages())) {
            KeptRun run = store.latest().orElseThrow();
            LineKpis kept = LineKpis.between(
                    reading(store, run, DIGITAL.at("2H")).totals(),
                    reading(store, run, DIGITAL.at("9H")).totals());

            assertThat(kept).isEqualTo(LineKpis.between(totals(DIGITAL.at("2H")), totals(DIGITAL.at("9H"))));
            assertThat(kept.output().good()).isGreaterThan(50);
        }
    }

    private static LineTotals totals(Instant at) {
        LatestReadings latest = new LatestReadings(DIGITAL.announcement().description());
        DIGITAL.between(Instant.MIN, at).forEach(latest::accept);
        return latest.totalsAt(at);
    }

    @Test
    void theLossesOfAnHourAreItsPlannedTimeAndThoseOfHoursAddUp() {
        try (HistoryStore store = heard(DIGITAL.messages())) {
            KeptRun run = store.latest().orElseThrow();
            LossTree second =
                    Objects.requireNonNull(reading(store, run, DIGITAL.at("2H")).losses());
            LossTree third =
                    Objects.requireNonNull(reading(store, run, DIGITAL.at("3H")).losses());
            LossTree both = second.plus(third);
            for (LossTree tree : List.of(second, third, both)) {
                assertThat(tree.goodMicros() + tree.rejectedMicros() + tree.slowMicros() + tree.lostMicros())
                        .isEqualTo(tree.plannedMicros());
            }
            assertThat(both.plannedMicros()).isEqualTo(second.plannedMicros() + third.plannedMicros());
            assertThat(both.lostMicros()).isEqualTo(second.lostMicros() + third.lostMicros());
        }
    }

    @Test
    void shiftsAreCutWhereTheLastStationTurns() {
        try (HistoryStore store = heard(DIGITAL.messages())) {
            List<KeptMark> marks = store.marks(store.latest().orElseThrow());

            assertThat(marks.get(0).marks()).containsExactlyInAnyOrder(Mark.RUN_BEGIN, Mark.SHIFT_BEGIN);
            assertThat(marks)
                    .filteredOn(mark -> mark.marks().contains(Mark.SHIFT_END))
                    .extracting(KeptMark::at)
                    .containsExactly(DIGITAL.at("10H"), DIGITAL.at("22H"));
            assertThat(marks)
                    .filteredOn(mark -> mark.marks().contains(Mark.SHIFT_BEGIN))
                    .extracting(KeptMark::at)
                    .containsExactly(DIGITAL.begin(), DIGITAL.at("12H"), DIGITAL.at("24H"));
        }
    }

    @Test
    void stopsAreKeptFromTheirBeginToTheirEnd() {
        try (HistoryStore store = heard(DIGITAL.messages())) {
            List<KeptStop> stops =
                    store.stops(store.latest().orElseThrow(), new Period(DIGITAL.begin(), DIGITAL.at("26H")), 10_000);

            assertThat(stops).hasSizeGreaterThan(20);
            assertThat(stops)
                    .filteredOn(stop -> stop.stop().isEndHeard())
                    .allSatisfy(stop ->
                            assertThat(stop.stop().until()).isAfter(stop.stop().begin()));
        }
    }

    @Test
    void doubledMessagesChangeNothing() {
        List<Message> twice = new ArrayList<>();
        PAIR.messages().forEach(message -> twice.addAll(List.of(message, message)));
        try (HistoryStore once = heard(PAIR.messages());
                HistoryStore again = heard(twice)) {
            KeptRun run = again.latest().orElseThrow();

            assertThat(again.runs()).hasSize(1);
            assertThat(again.marks(run)).isEqualTo(once.marks(once.latest().orElseThrow()));
            assertThat(reading(again, run, PAIR.at("2H")))
                    .isEqualTo(reading(once, once.latest().orElseThrow(), PAIR.at("2H")));
        }
    }

    @Test
    void whatWasNotHeardIsInNoStretchAndCountsGoOnAcrossIt() {
        List<Message> heard = new ArrayList<>(PAIR.between(Instant.MIN, PAIR.at("1H20M")));
        heard.addAll(PAIR.between(PAIR.at("1H50M"), PAIR.at("4H"))
                .subList(1, PAIR.between(PAIR.at("1H50M"), PAIR.at("4H")).size()));
        try (HistoryStore store = heard(heard)) {
            KeptRun run = store.latest().orElseThrow();
            List<KeptMark> marks = store.marks(run);

            assertThat(store.runs()).hasSize(1);
            assertThat(marks)
                    .extracting(KeptMark::at)
                    .startsWith(PAIR.begin(), PAIR.at("1H"))
                    .contains(PAIR.at("2H"), PAIR.at("3H"));
            Instant ended = marks.get(2).at();
            Instant resumed = marks.get(3).at();
            assertThat(ended).isBetween(PAIR.at("1H19M"), PAIR.at("1H20M"));
            assertThat(resumed).isBetween(PAIR.at("1H50M"), PAIR.at("1H53M"));
            assertThat(marks.get(3).since()).isNull();
            assertThat(marks.get(4).since()).isEqualTo(resumed);
            try (HistoryStore whole = heard(PAIR.messages())) {
                KeptRun same = whole.latest().orElseThrow();
                assertThat(LineKpis.between(
                                reading(store, run, PAIR.at("1H")).totals(),
                                reading(store, run, PAIR.at("2H")).totals()))
                        .isEqualTo(LineKpis.between(
                                reading(whole, same, PAIR.at("1H")).totals(),
                                reading(whole, same, PAIR.at("2H")).totals()));
            }
        }
    }

    @Test
    void aListenerThatComesBackGoesOnWithTheSameRun() {
        try (HistoryStore store = HistoryStore.inMemory()) {
            hear(store, PAIR.between(Instant.MIN, PAIR.at("1H20M")));
            hear(store, PAIR.between(PAIR.at("1H40M"), PAIR.at("4H")));

            assertThat(store.runs()).hasSize(1);
            assertThat(store.marks(store.latest().orElseThrow()))
                    .extracting(KeptMark::at)
                    .contains(PAIR.begin(), PAIR.at("1H"), PAIR.at("2H"), PAIR.at("3H"), PAIR.at("4H"));
        }
    }

    @Test
    void aRunThatIsBegunAgainIsAnotherOne() {
        try (HistoryStore store = HistoryStore.inMemory()) {
            hear(store, PAIR.between(Instant.MIN, PAIR.at("3H")));
            hear(store, PAIR.between(Instant.MIN, PAIR.at("2H")));

            assertThat(store.runs()).extracting(KeptRun::end).containsExactly(PAIR.at("3H"), PAIR.at("2H"));
        }
    }

    @Test
    void whoComesLateReadsNothingBeforeItsOutputIsTold() {
        try (HistoryStore store = heard(PAIR.between(PAIR.at("1H20M"), PAIR.at("3H")))) {
            List<KeptMark> marks = store.marks(store.latest().orElseThrow());

            assertThat(marks.get(0).marks()).isEqualTo(Set.of());
            assertThat(marks.get(0).isOnShift()).isTrue();
            assertThat(marks.get(0).at()).isBetween(PAIR.at("1H20M"), PAIR.at("1H30M"));
            assertThat(marks).extracting(KeptMark::at).endsWith(PAIR.at("2H"), PAIR.at("3H"));
        }
    }

    private static KeptReading reading(HistoryStore store, KeptRun run, Instant at) {
        KeptMark found = store.marks(run).stream()
                .filter(mark -> mark.at().equals(at))
                .findFirst()
                .orElseThrow();
        return store.reading(run, found);
    }

    private static HistoryStore heard(List<Message> messages) {
        HistoryStore store = HistoryStore.inMemory();
        hear(store, messages);
        return store;
    }

    private static void hear(HistoryStore store, List<Message> messages) {
        try (HistoryRecorder recorder = new HistoryRecorder(store)) {
            Mirror mirror = new Mirror(recorder);
            messages.forEach(message -> mirror.accept(message, Instant.EPOCH));
        }
    }
}
